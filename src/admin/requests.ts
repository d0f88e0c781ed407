/**
 * Keeps the form to itself: what it asks for leaves the browser only towards the forge. Whatever else
 * Sveltia would look up (the state of github.com, pictures of people) fails at once, as it does without a network,
 * instead of breaking the page's Content-Security-Policy.
 */
export function guardRequests(allowed: readonly string[]): void {
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (!allowed.includes(url.origin)) throw new TypeError(`Not asked: ${url.origin}`);
    return withoutAvatars(await ask(input, init));
  };
}

/** Pictures of people would come from hosts that have no part in editing. */
async function withoutAvatars(response: Response): Promise<Response> {
  if (!/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) return response;
  const text = await response.text();
  const { status, statusText, headers } = response;
  // In files quoted within the answer these quotation marks are escaped.
  const body = text.replace(/"(avatar_url|avatarUrl)":\s*"[^"]*"/g, '"$1":null');
  return new Response(body === '' ? null : body, { status, statusText, headers });
}
