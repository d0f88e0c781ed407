// Runs before the page is drawn: the reader's own choice of light or dark, kept on this device only.
try {
  const theme = localStorage.getItem('thema');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
// With filters in the address the list of measures waits for its script; see measures.css.
if (location.search) document.documentElement.dataset.query = '';
