/** Makes a page of slides a presentation: keys, buttons, overview and the presenter's clock. Touch scrolls by itself. */

const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
const bar = document.querySelector<HTMLElement>('.deck-keys');
const place = bar?.querySelector('output');
const clock = document.querySelector<HTMLTimeElement>('.deck-clock');
const begun = Date.now();
let current = Math.max(
  0,
  slides.findIndex((slide) => `#${slide.id}` === location.hash),
);
let ticking: ReturnType<typeof setInterval> | undefined;

function show(index: number): void {
  current = Math.min(slides.length - 1, Math.max(0, index));
  slides[current]?.scrollIntoView({ block: isOverview() ? 'nearest' : 'start' });
  follow();
}

/** Says where we are: in the bar, in the address, and in the overview. */
function follow(): void {
  if (place) place.textContent = `${current + 1} von ${slides.length}`;
  history.replaceState(history.state, '', `#${slides[current]?.id}`);
  for (const [index, slide] of slides.entries()) {
    if (index === current) slide.setAttribute('aria-current', 'true');
    else slide.removeAttribute('aria-current');
  }
}

function isOverview(): boolean {
  return document.body.classList.contains('is-overview');
}

function press(name: string, on: boolean): void {
  bar?.querySelector(`[data-deck="${name}"]`)?.setAttribute('aria-pressed', String(on));
}

function overview(on = !isOverview()): void {
  document.body.classList.toggle('is-overview', on);
  press('overview', on);
  show(current);
}

/** The time of day, and how long the presentation has been open. */
function tick(): void {
  const now = new Date();
  const minutes = Math.floor((now.getTime() - begun) / 60_000);
  const time = now.toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' });
  if (clock) clock.textContent = `${time} Uhr · seit ${minutes} Min.`;
}

function toggleClock(): void {
  if (!clock) return;
  clock.hidden = !clock.hidden;
  press('clock', !clock.hidden);
  clearInterval(ticking);
  if (clock.hidden) return;
  tick();
  ticking = setInterval(tick, 1000);
}

function fullscreen(): void {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => undefined);
}

const actions: Readonly<Record<string, () => void>> = {
  next: () => show(current + 1),
  back: () => show(current - 1),
  first: () => show(0),
  last: () => show(slides.length - 1),
  overview: () => overview(),
  clock: toggleClock,
  full: fullscreen,
  new: () => document.querySelector<HTMLAnchorElement>('[data-new]')?.click(),
  close: () => overview(false),
};

const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  o: 'overview',
  u: 'clock',
  f: 'full',
  n: 'new',
  Escape: 'close',
};

function actionFor({ key, shiftKey, target }: KeyboardEvent): string | undefined {
  const onControl = target instanceof Element && target.closest('a, button');
  if (onControl && (key === ' ' || key === 'Enter')) return undefined;
  if (key === ' ' && shiftKey) return 'back';
  if (key === 'Enter' && isOverview()) return 'close';
  return KEYS[key.length === 1 ? key.toLowerCase() : key];
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const action = actionFor(event);
  if (!action) return;
  event.preventDefault();
  actions[action]?.();
});

bar?.addEventListener('click', ({ target }) => {
  const name = target instanceof Element && target.closest<HTMLElement>('[data-deck]')?.dataset.deck;
  if (name) actions[name]?.();
});

for (const [index, slide] of slides.entries()) {
  slide.addEventListener('click', (event) => {
    if (!isOverview()) return;
    event.preventDefault();
    current = index;
    overview(false);
  });
}

/** Who scrolls by hand is followed: the current slide is the last that begins in the upper half of the window. */
function followScroll(): void {
  if (isOverview()) return;
  const index = slides.findLastIndex((slide) => slide.getBoundingClientRect().top < innerHeight / 2);
  if (index < 0 || index === current) return;
  current = index;
  follow();
}
addEventListener('scroll', followScroll, { passive: true });

if (bar) bar.hidden = false;
follow();
