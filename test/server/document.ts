import { readFileSync } from 'node:fs';
import { html, type Markup, verbatim } from './html';

const own = (file: string) => verbatim(readFileSync(new URL(file, import.meta.url), 'utf8'));

/** A whole page. Style and script are inside it, so that opening it is one request. */
export function documentOf(page: {
  title: string;
  language: string;
  style: string;
  script: string;
  body: Markup;
}): string {
  return html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${page.title}</title>
<link rel="icon" href="data:,">
<style>${own('./common.css')}${own(page.style)}</style>
</head>
<body>
${page.body}
<footer class="sample-note" role="contentinfo">Sample page, played by this computer. It is not the real product, and nothing is sent anywhere.</footer>
<script>${own(page.script)}</script>
</body>
</html>`.text;
}
