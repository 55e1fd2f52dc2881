"""The workshop of the models: training and evaluation."""
