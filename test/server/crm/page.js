// Counts what reaches the page: a user who points at a value must not open it.
window.sampleClicks = 0;
document.addEventListener('click', () => {
  window.sampleClicks += 1;
});
