/**
 * The switch between light and dark. It appears only where scripts run; the choice stays on this device
 * (`localStorage`, no cookie) and the third press returns to the system's setting.
 */
const KEY = 'thema';
const CHOICES = ['system', 'light', 'dark'] as const;
type Choice = (typeof CHOICES)[number];
const LABELS: Record<Choice, string> = {
  system: 'Darstellung: wie System',
  light: 'Darstellung: hell',
  dark: 'Darstellung: dunkel',
};

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  button.hidden = false;
  button.textContent = LABELS[stored()];
  button.addEventListener('click', () => {
    const next = CHOICES[(CHOICES.indexOf(stored()) + 1) % CHOICES.length] ?? 'system';
    apply(next);
    button.textContent = LABELS[next];
  });
}

function stored(): Choice {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function apply(choice: Choice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Without storage the choice lasts for this page.
  }
}
