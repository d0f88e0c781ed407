/** A forge's answer that is no success. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, method: string, path: string, told: string) {
    super(`Die Plattform antwortet auf ${method} ${path} mit ${status}${told ? `: ${told}` : ''}.`);
    this.status = status;
  }
}

/** More than a forge ever says about a mistake. */
const MOST_TOLD = 300;

/** A forge's JSON interface. */
export class Api {
  readonly #base: string;
  readonly #headers: Record<string, string>;

  /** `base` without a slash at its end; `headers` carry who asks. */
  constructor(base: string, headers: Record<string, string>) {
    this.#base = base.replace(/\/$/, '');
    this.#headers = { Accept: 'application/json', 'User-Agent': 'sachstand', ...headers };
  }

  get<T>(path: string): Promise<T> {
    return this.#ask<T>('GET', path);
  }

  send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<T> {
    return this.#ask<T>(method, path, body);
  }

  async #ask<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await this.#reach(path, {
      method,
      headers: { ...this.#headers, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new ApiError(response.status, method, path, text.trim().slice(0, MOST_TOLD));
    return JSON.parse(text) as T;
  }

  async #reach(path: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.#base}${path}`, request);
    } catch (cause) {
      throw new Error(`Die Plattform ist unter ${this.#base} nicht zu erreichen.`, { cause });
    }
  }
}
