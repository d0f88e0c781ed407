/**
 * How our own controls look, in the colours of Sveltia. A stylesheet made by script needs nothing of the page's
 * Content-Security-Policy.
 */
export function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets.push(sheet);
}

const STYLES = `
.sachstand-wort { display: grid; grid-template-columns: 1fr auto; gap: 4px 8px; align-items: center; }
.sachstand-wort p { grid-column: 1 / -1; margin: 0; color: var(--sui-secondary-foreground-color); }
.sachstand-wort p:empty { display: none; }
.sachstand-wort input:last-of-type:nth-last-child(2) { grid-column: 1 / -1; }
.sachstand-wort button {
  padding: 0 12px;
  height: var(--sui-button-medium-height, 32px);
  border: 1px solid var(--sui-control-border-color);
  border-radius: var(--sui-button-medium-border-radius, 4px);
  background: var(--sui-button-background-color, transparent);
  color: inherit;
  font: inherit;
  cursor: pointer;
}
.sachstand-wahl {
  width: 100%;
  padding: 0 8px;
  height: var(--sui-select-height, 32px);
  border: 1px solid var(--sui-control-border-color);
  border-radius: 4px;
  background: var(--sui-control-background-color);
  color: inherit;
  font: inherit;
}
`;
