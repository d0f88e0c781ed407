import { pages } from './pages.mjs';

/** One page each, from data, as the site's pages are. */
export default class {
  data() {
    return {
      list: pages(),
      pagination: { data: 'list', size: 1, alias: 'one' },
      permalink: ({ one }) => `/${one.id}/index.html`,
    };
  }

  render({ one: { title, text } }) {
    return `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
  }
}
