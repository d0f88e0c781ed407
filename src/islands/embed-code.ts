/**
 * Makes the codes for other sites ready to use, with this page's own address where none is given, and copied with one
 * press. What is shown beside them takes the height it needs, as it does where the page's code for that is used.
 */
for (const box of document.querySelectorAll<HTMLElement>('.embed-code')) {
  const code = box.querySelector('pre');
  const button = box.querySelector('button');
  const status = box.querySelector('[role="status"]');
  if (!code || !button || !status) continue;
  const unknown = code.dataset.fillIn;
  if (unknown) {
    code.textContent = code.textContent?.replaceAll(unknown, location.origin) ?? '';
    box.querySelector('.without-script')?.remove();
  }
  button.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = (await copied(code)) ? 'Kopiert.' : 'Bitte den markierten Code mit Strg+C kopieren.';
  });
}

addEventListener('message', ({ source, origin, data }: MessageEvent<{ sachstandHoehe?: number } | null>) => {
  const height = data?.sachstandHoehe;
  if (origin !== location.origin || !height) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('.embed-preview')) {
    // Its border is within the height.
    if (frame.contentWindow === source) frame.height = String(height + 2);
  }
});

/** Whether the clipboard took it; where it may not, the code is selected so that one key is enough. */
async function copied(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
