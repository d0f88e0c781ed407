/** What must never happen: a dialog would open and a mark be left. */
export const MARK = 'BOESE';
const BAIT = `globalThis.${MARK}=1,alert(1)`;

/** A host that nothing may ever be asked of. */
export const ELSEWHERE = 'boese.example';

/** A word in a file beside the content folder, which no output may hold. */
export const SECRET = 'Geheimwort-9f3a';

/**
 * Texts that the check accepts, because people may write every sign in them, and that break out of careless pages and
 * files. Each carries all kinds of signs that a format could take for its own; they differ in how they begin.
 */
export const TEXTS: readonly string[] = [
  `=HYPERLINK("https://${ELSEWHERE}/";"x") </script></title></style></textarea></svg><script>${BAIT}</script>` +
    `<img src="https://${ELSEWHERE}/x.png" onerror="${BAIT}"> "'><svg onload=${BAIT}> \` onfocus=${BAIT} autofocus x="`,
  `+cmd|' /C calc'!A0 ]]> --> <!-- <![CDATA[ <?php ?> <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e; &amp; ` +
    `&#60;script&#62; #read("../geheim.txt") #include "/etc/passwd" #import "@preview/x:1.0.0": * #eval("1") $ a_1 $ ` +
    `\\ // /* @rat <rat> *a* _b_ \`c\` [x](javascript:${BAIT}) ![x](https://${ELSEWHERE}/x.png) = b - c ~ | d |`,
  `-oben\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:gefaelscht\nATTACH:https://${ELSEWHERE}/x\r\n::error::x\n---\n# x\t;,: ` +
    'Zeile\u2028Absatz\u2029null\u200bbreit\ufe0f שלום مرحبا \u200f! 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 Z\u0351\u036b\u0343\u036aalgo',
  `@SUM(1+1)*cmd constructor __proto__ \${${BAIT}} {{constructor.constructor('${BAIT}')()}} <%= 1 %> %0d%0aSet-Cookie:x ` +
    `../../../../etc/passwd %2e%2e%2f \\\\${ELSEWHERE}\\x C:\\con javascript:${BAIT} ${'Donaudampf'.repeat(40)} --><x`,
];

/** Markdown that the check accepts: HTML as text, links that may be, and everything that has a shape. */
export const MARKDOWN = `\\<script>${BAIT}\\</script> \`</script><img src=x onerror=${BAIT}>\` &lt;img src=x onerror=${BAIT}&gt;
[Verweis](https://example.org/'onmouseover='x "Titel ' onmouseover=x") und ![Bild](https://${ELSEWHERE}/x.png "x"),
javascript:${BAIT} =HYPERLINK("x";"x") #read("../geheim.txt") $x$ ]]> {{7*7}} \${7*7}[^1]

\`\`\`html
</code></pre><script>${BAIT}</script>
\`\`\`

| =1+1 | @b |
|---|:-:|
| \\|-1 | \`\\|\` &#x3c;script&#x3e; |

> - [ ] Zitat mit Liste  
>   und Umbruch

## __proto__ {onclick=${BAIT}}

[^1]: Fußnote mit [Verweis](/massnahmen/) und <https://example.org/?a=%22%3E&b=1>.
`;

/** Every sign that an address may hold. */
export const ADDRESS =
  "https://example.org/a'b;c,d$e(f)*~!/..//%2e%2e/?x=1&y=%22%3Cscript%3E&amp;é=ü#:~:text='";
