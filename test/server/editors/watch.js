// Counts whatever could send: a click on the button, a form that goes off, the Enter key.
window.sendings = [];
for (const type of ['click', 'mousedown', 'submit'])
  document.addEventListener(type, event => window.sendings.push(event.type), true);
document.addEventListener(
  'keydown',
  event => {
    if (event.key === 'Enter') window.sendings.push('Enter');
  },
  true,
);
