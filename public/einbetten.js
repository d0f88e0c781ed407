// Runs before a piece is drawn that another site shows in a frame: light or dark as its address asks (`?farbe=dunkel`).
{
  const asked = { hell: 'light', dunkel: 'dark' }[new URLSearchParams(location.search).get('farbe')];
  if (asked) document.documentElement.dataset.theme = asked;
}
// Tells the page around it how high it is; only one that listens does anything with it.
if (parent !== window) {
  new ResizeObserver(() => {
    parent.postMessage({ sachstandHoehe: document.documentElement.offsetHeight }, '*');
  }).observe(document.documentElement);
}
