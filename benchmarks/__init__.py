"""What is measured: one script a question, results in docs/benchmarks/."""
