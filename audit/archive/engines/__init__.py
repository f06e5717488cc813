"""What carries shards to workers: this machine's cores, Ray, or Spark."""
