import { JSDOM } from 'jsdom';

/** Table rows on their own: the parser drops `<tr>` outside of a table. */
function wrapped(html: string): string {
  const start = html.replace(/^(?:\s|<!--[\s\S]*?-->|<!doctype[^>]*>)+/i, '');
  if (/^<t[dh][\s>]/i.test(start)) return `<table><tbody><tr>${html}</tr></tbody></table>`;
  if (/^<tr[\s>]/i.test(start)) return `<table><tbody>${html}</tbody></table>`;
  if (/^<(?:tbody|thead|colgroup)[\s>]/i.test(start)) return `<table>${html}</table>`;
  return html;
}

/** Turns `<template shadowrootmode>` into real shadow trees, inner ones too: the parser here does not. */
function attachShadowTrees(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement ?? (template.parentNode as ShadowRoot).host;
    const mode = template.getAttribute('shadowrootmode') === 'closed' ? 'closed' : 'open';
    const tree = host.attachShadow({ mode });
    tree.append(template.content);
    template.remove();
    attachShadowTrees(tree);
  }
}

/** A saved page or a piece of one as a document at its address. No script of it runs, nothing is fetched. */
export function loadPage(html: string, url: string): Document {
  const { document } = new JSDOM(wrapped(html), { url, contentType: 'text/html' }).window;
  attachShadowTrees(document);
  return document;
}
