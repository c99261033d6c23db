// The cover of one row is drawn in a closed shadow tree.
customElements.define(
  'x-cover',
  class extends HTMLElement {
    constructor() {
      super();
      const button = document.createElement('button');
      button.style.cssText = 'position: absolute; inset: 0; border: 0; background: none';
      this.attachShadow({ mode: 'closed' }).append(button);
    }
  },
);
window.sampleClicks = 0;
document.addEventListener('click', () => {
  window.sampleClicks += 1;
});
