// Runs where news since the last visit will stand, before the rest is drawn: keeps room for one line if there are any,
// so that nothing jumps when they arrive. What is new, and the rules, are in src/islands/visit.ts.
{
  const place = document.currentScript.previousElementSibling;
  try {
    const { before, present } = JSON.parse(localStorage.getItem(place.dataset.key));
    const last = Date.now() - present.at > 4 * 60 * 60 * 1000 ? present : before;
    place.hidden = !last || last.stamp === place.dataset.stamp;
  } catch {}
}
