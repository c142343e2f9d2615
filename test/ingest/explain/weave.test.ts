import { describe, expect, it } from 'vitest';
import { escaped, html } from '../../../src/ingest/explain/markup.ts';
import type { Thread } from '../../../src/ingest/explain/weave.ts';
import { inOrder, weave } from '../../../src/ingest/explain/weave.ts';

const thread = (name: string, start: number, end: number, isLink = false): Thread => ({
  start,
  end,
  isLink,
  wrap: (inside, { isFirst, inLink }) => `<${name}${isFirst ? '' : '+'}${inLink ? '!' : ''}>${inside}</${name}>`,
});

describe('weave', () => {
  it.each([
    ['nothing', [], 'a &lt; b &amp; c'],
    ['one', [thread('x', 0, 1)], '<x>a</x> &lt; b &amp; c'],
    ['two apart', [thread('x', 0, 1), thread('y', 4, 5)], '<x>a</x> &lt; <y>b</y> &amp; c'],
    ['one in another', [thread('y', 4, 5), thread('x', 0, 9)], '<x>a &lt; <y>b</y> &amp; c</x>'],
    ['two of the same place', [thread('x', 0, 1), thread('y', 0, 1)], '<x><y>a</y></x> &lt; b &amp; c'],
    [
      'one that crosses the end of another',
      [thread('x', 0, 5), thread('y', 4, 7)],
      '<x>a &lt; <y>b</y></x><y+> &amp;</y> c',
    ],
    ['one of no length', [thread('x', 4, 4)], 'a &lt; <x></x>b &amp; c'],
    [
      'one of no length inside another',
      [thread('y', 4, 5), thread('x', 5, 5), thread('z', 0, 9)],
      '<z>a &lt; <y>b</y><x></x> &amp; c</z>',
    ],
    ['a link in a link', [thread('x', 0, 5, true), thread('y', 4, 5, true)], '<x>a &lt; <y!>b</y></x> &amp; c'],
  ])('puts in %s', (_what, threads, expected) => {
    expect(weave('a < b & c', { start: 0, end: 9 }, inOrder(threads))).toBe(expected);
  });

  it('keeps to its stretch', () => {
    expect(weave('one two three', { start: 4, end: 7 }, [thread('x', 0, 5), thread('y', 6, 13)])).toBe(
      '<x+>t</x>w<y>o</y>',
    );
  });

  it('is done with many threads at once', () => {
    const text = 'word '.repeat(50_000);
    const threads = Array.from({ length: 50_000 }, (_, n) => thread('x', n * 5, n * 5 + 4));
    const from = performance.now();
    expect(weave(text, { start: 0, end: text.length }, threads)).toHaveLength(text.length + 50_000 * 7);
    expect(performance.now() - from).toBeLessThan(3_000);
  });
});

describe('markup', () => {
  it('escapes whatever is put into it, in text and in attributes', () => {
    expect(escaped(`<b a="1" c='2'>&`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;');
    expect(html`<p title="${'"><script>'}">${'<i>'} ${1} ${null}${[html`<b>${'&'}</b>`]}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;i&gt; 1 <b>&amp;</b></p>',
    );
  });
});
