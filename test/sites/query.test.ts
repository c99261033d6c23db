import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { isAuthored } from '../../core/sites/authored';
import { all, attribute, maybe, one, parentOf } from '../../core/sites/query';
import { Search, shadowTreesIn } from '../../core/sites/shadow';
import { blockText, cut, textOf } from '../../core/sites/text-of';
import { isVisible } from '../../core/sites/visible';
import { loadPage } from '../lab/load-page';

function documentOf(body: string): Document {
  return loadPage(`<!doctype html><body>${body}</body>`, 'https://page.example/');
}

describe('one, maybe, all', () => {
  test('what must be there and is not is named in the error', () => {
    expect(() => one(documentOf('<p>x</p>'), 'h1.title')).toThrow('"h1.title"');
  });
  test('what may be absent is null', () => {
    expect(maybe(documentOf('<p>x</p>'), 'h1')).toBeNull();
  });
  test('a form whose fields carry the names of its members answers as a form', () => {
    const document = documentOf(
      '<form><input name="querySelectorAll"><input name="getAttribute"><input name="parentNode"><b>x</b></form>',
    );
    const form = one(document, 'form');
    expect(all(form, 'b')).toHaveLength(1);
    expect(attribute(form, 'id')).toBeNull();
    expect(parentOf(form)).toBe(document.body);
  });
});

describe('visibility without layout', () => {
  test.each([
    ['<p id="x">', true],
    ['<p id="x" hidden>', false],
    ['<div style="color: red; display : none"><p id="x">', false],
    ['<div style="visibility:hidden"><p id="x">', false],
    ['<div role="tabpanel" aria-hidden="true"><p id="x">', false],
    ['<div aria-hidden="true"><p id="x">', true],
    ['<div style="no-display:none"><p id="x">', true],
  ])('%s: %s', (body, visible) => {
    expect(isVisible(one(documentOf(body), '#x'))).toBe(visible);
  });

  test('a hidden host hides its shadow tree', () => {
    const document = documentOf(
      '<x-host style="display:none"><template shadowrootmode="open"><p>in</p></template></x-host>',
    );
    expect(isVisible(new Search(document).first(['p'])!.element)).toBe(false);
  });

  test('a browser is asked for the real answer', () => {
    const document = documentOf('<p id="x">');
    const element = one(document, '#x');
    const asked: unknown[] = [];
    const { Element } = document.defaultView as unknown as { Element: { prototype: object } };
    Object.defineProperty(Element.prototype, 'checkVisibility', {
      value: (options: unknown) => asked.push(options) < 0,
      configurable: true,
    });
    expect(isVisible(element)).toBe(false);
    expect(asked).toHaveLength(1);
  });
});

describe('shadow trees', () => {
  const nested =
    '<p class="light">light</p><x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p class="deep">deep</p></template></x-b></template></x-a>';

  test('are found inside each other', () => {
    expect(shadowTreesIn(documentOf(nested))).toHaveLength(2);
  });
  test('come after the light tree, whatever the order of the selectors', () => {
    const search = new Search(documentOf(nested));
    expect(search.first(['.deep', '.light'])).toMatchObject({ selector: '.light' });
    expect(search.first(['.none', '.deep'])).toMatchObject({ selector: '.deep' });
    expect(search.everywhere('p').map(element => textOf(element))).toEqual(['light', 'deep']);
    expect(search.every('p').map(element => textOf(element))).toEqual(['light']);
  });
  test('closed ones open through the browser’s own way for extensions', () => {
    const document = documentOf('<x-a></x-a>');
    const closed = one(document, 'x-a').attachShadow({ mode: 'closed' });
    closed.append('closed text');
    expect(textOf(document.body)).toBe('');
    const scope = globalThis as { chrome?: unknown };
    scope.chrome = {
      dom: { openOrClosedShadowRoot: (element: Element) => (element.localName === 'x-a' ? closed : null) },
    };
    try {
      expect(textOf(document.body)).toBe('closed text');
    } finally {
      delete scope.chrome;
    }
  });
  test('text goes through slots', () => {
    const document = documentOf('<x-a><template shadowrootmode="open"><b>Mr. <slot></slot></b></template>Keller</x-a>');
    expect(textOf(document.body)).toBe('Mr. Keller');
  });
});

describe('text as shown', () => {
  test('lines follow blocks and breaks, without empty lines of the markup', () => {
    const document = documentOf(
      '<div>Hello,</div><div><br></div><div>one<br>two</div>\n\n<ul><li>a</li><li>b</li></ul><p>p1</p><p>p2</p>',
    );
    expect(blockText(document.body)).toBe('Hello,\n\none\ntwo\na\nb\n\np1\n\np2');
  });
  test('emoji images count, scripts, styles and hidden parts do not', () => {
    const document = documentOf(
      'a<img data-emoji="🙂"><script>no</script><style>p { color: red }</style><span style="display:none">no</span><img alt="no">b',
    );
    expect(textOf(document.body)).toBe('a🙂b');
  });
  test('a skipped part leaves the rest, a stop ends the text', () => {
    const document = documentOf('<p>new</p><blockquote>old</blockquote><p>more</p><hr id="end"><p>history</p>');
    expect(blockText(document.body, { skip: 'blockquote', stopAt: '#end' })).toBe('new\n\nmore');
    expect(document.querySelector('blockquote')).not.toBeNull();
  });
  test('a cut never splits a character in two', () => {
    expect(cut('ab🙂', 3)).toBe('ab');
    expect(cut('ab🙂', 4)).toBe('ab🙂');
  });
  test('a mail of a million characters is cut at what a record keeps', () => {
    const document = new JSDOM('<p></p>').window.document;
    one(document, 'p').append('word '.repeat(200_000));
    expect(blockText(document.body).length).toBe(65_536);
  });
});

test('text that somebody wrote is told from the site’s own markup, also across shadow trees', () => {
  const document = documentOf(
    '<div class="a3s"><x-a><template shadowrootmode="open"><p>in</p></template></x-a></div><p id="own">own</p>',
  );
  expect(isAuthored(shadowTreesIn(document)[0]!.querySelector('p')!)).toBe(true);
  expect(isAuthored(one(document, '#own'))).toBe(false);
});
