"""The same audit over Arrow batches, and the engines that carry it over whole archives."""
