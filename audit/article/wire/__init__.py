"""Wire and web formats: articles whose text stands in XML or JSON, some of them many to a file."""
