import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../language/wording.ts';

/** A page for people to read: no scripts, nothing from elsewhere, at home on a phone. */
export function sendPage(
  reply: FastifyReply,
  page: {
    readonly language: Language;
    readonly title: string;
    /** HTML, every text in it escaped. */
    readonly body: string;
    /** May hold forms, which go to this server alone. */
    readonly hasForm?: boolean;
  },
): FastifyReply {
  const { language, title, body, hasForm = false } = page;
  return reply
    .type('text/html; charset=utf-8')
    .header('Content-Language', language)
    .header(
      'Content-Security-Policy',
      `default-src 'none'; style-src '${styleHash}'; form-action ${hasForm ? `'self'` : `'none'`}; base-uri 'none'; frame-ancestors 'none'`,
    )
    .send(
      `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`,
    );
}

/** A text as it stands in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#d8d8d2, #3b3b38); --soft: light-dark(#f3f3ef, #262624); --faint: light-dark(#63635c, #a5a59c); --accent: light-dark(#1d5c4d, #7fd1b9); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 52rem; font: 1rem/1.6 system-ui, 'Noto Sans', 'Noto Sans SC', sans-serif; background: light-dark(#fdfdfb, #1a1a18); color: light-dark(#20201d, #ecece6); overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: .95rem; margin: 1.25rem 0 .25rem; }
p { margin: .5rem 0; }
a { color: var(--accent); }
small, .faint { color: var(--faint); font-size: .875rem; }
code, pre { font: .85rem/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
pre { background: var(--soft); padding: .75rem; border-radius: .5rem; overflow-x: auto; overflow-wrap: normal; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; padding: 0 .75rem; }
details[open] { padding-bottom: .75rem; }
summary { cursor: pointer; padding: .5rem 0; }
.method { display: inline-block; min-width: 4.5rem; color: var(--accent); font-weight: 600; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid var(--line); padding: .35rem .75rem .35rem 0; vertical-align: top; }
label { display: block; margin: .75rem 0 .25rem; }
input { width: 100%; font: inherit; padding: .5rem .65rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--soft); color: inherit; }
button { font: inherit; font-weight: 600; margin-top: 1.25rem; padding: .5rem 1.25rem; border: 0; border-radius: .5rem; background: var(--accent); color: light-dark(#fff, #10201c); cursor: pointer; }
`;

const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
