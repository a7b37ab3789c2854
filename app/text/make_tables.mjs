// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes tld_table.cpp, emoji_table.cpp and unit_table.cpp beside itself.
//   node app/text/make_tables.mjs <tld_lib.yml of twitter-text> [<Unicode data folder>]
// Needs `npm ci` in tests/npm (the character classes and the emoji limit are asked of the
// packages there) and the Unicode data files (Debian: unicode-data).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(here, '../../tests/npm/package.json'));
const [tldFile, unicode = '/usr/share/unicode'] = process.argv.slice(2);
const hex = (n) => '0x' + n.toString(16).toUpperCase().padStart(4, '0');
const char = String.fromCodePoint;
const isAscii = (s) => /^[\0-\x7f]*$/.test(s);

function lines(items) {
    const out = [];
    let line = '   ';
    for (const item of items) {
        if (line.length + item.length + 2 > 100) {
            out.push(line);
            line = '   ';
        }
        line += ' ' + item + ',';
    }
    return [...out, line].join('\n');
}

function write(name, copyright, licence, source, body) {
    writeFileSync(join(here, name), [
        `// SPDX-FileCopyrightText: ${copyright}`, `// SPDX-License-Identifier: ${licence}`, '',
        ...source.map((line) => `// ${line}`), '// Made by make_tables.mjs; do not edit.', '',
        '#include "app/text/tables.h"', '', '// clang-format off', 'namespace text::tables {',
        'namespace {', '', ...body.data, '} // namespace', '', ...body.spans, '',
        '} // namespace text::tables', '// clang-format on', ''].join('\n'));
}

const array = (type, name, items) => `constexpr ${type} ${name}[] = {\n${lines(items)}\n};\n`;
const span = (type, name) => `const std::span<const ${type}> ${name}(${name}List);`;

// --- top-level domains ---------------------------------------------------------------------

function topLevelDomains() {
    const lists = {};
    let current;
    for (const line of readFileSync(tldFile, 'utf8').split('\n')) {
        const item = line.match(/^- '?([^']*)'?$/);
        if (item)
            current.push(item[1]);
        else if (/^\w+:$/.test(line))
            current = lists[line.slice(0, -1)] = [];
    }
    return [...lists.generic, ...lists.country]; // the order in which they are tried
}

function makeTlds() {
    const all = topLevelDomains();
    const ascii = all.filter(isAscii).sort();
    const other = all.filter((tld) => !isAscii(tld));
    const units = new Set(other.join('').split('').filter((unit) => !isAscii(unit)));
    const variants = [];
    for (const unit of units) {
        const same = new RegExp(`^${unit}$`, 'i');
        for (let code = 0x80; code < 0x10000; ++code) {
            if (char(code) !== unit && same.test(char(code)) && !units.has(char(code)))
                variants.push([code, unit.charCodeAt(0)]);
        }
    }
    variants.sort((a, b) => a[0] - b[0]);
    const index = new Map(other.map((tld, at) => [tld, at]));
    other.sort((a, b) => a.charCodeAt(0) - b.charCodeAt(0) || index.get(a) - index.get(b));
    const escaped = (tld) => tld.replace(/[^\0-\x7f]/g,
        (unit) => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
    const starts = 'abcdefghijklmnopqrstuvwxyz'.split('')
        .map((letter) => ascii.filter((tld) => tld[0] < letter).length);
    write('tld_table.cpp', '2018 Twitter, Inc. and other contributors', 'Apache-2.0',
        [`The ${all.length} top-level domains of twitter-text 3.1.0 (conformance/tld_lib.yml).`], {
            data: [
                array('std::string_view', 'asciiTldsList', ascii.map((tld) => `"${tld}"`)),
                array('std::uint16_t', 'asciiTldStartsList', [...starts, ascii.length].map(String)),
                array('std::u16string_view', 'otherTldsList', other.map((t) => `u"${escaped(t)}"`)),
                array('UnitPair', 'tldVariantsList',
                    variants.map(([from, to]) => `{${hex(from)}, ${hex(to)}}`)),
            ],
            spans: [span('std::string_view', 'asciiTlds'), span('std::uint16_t', 'asciiTldStarts'),
                span('std::u16string_view', 'otherTlds'), span('UnitPair', 'tldVariants')],
        });
}

// --- emoji ---------------------------------------------------------------------------------

function sequencesOf(file) {
    const out = [];
    for (const line of readFileSync(join(unicode, 'emoji', file), 'utf8').split('\n')) {
        const field = line.replace(/[;#].*/, '').trim();
        const range = field.match(/^([0-9A-F]+)\.\.([0-9A-F]+)$/);
        if (range) {
            for (let c = parseInt(range[1], 16); c <= parseInt(range[2], 16); ++c)
                out.push(char(c));
        } else if (field) {
            out.push(field.split(' ').map((code) => char(parseInt(code, 16))).join(''));
        }
    }
    return out;
}

const presentation = '\ufe0f';

// Every way to leave out variation selectors.
function spellings(sequence) {
    let out = [''];
    for (const c of sequence)
        out = out.flatMap((head) => (c === presentation ? [head, head + c] : [head + c]));
    return out;
}

function emojiCandidates() {
    const words = new Set([presentation, '\ue50a']); // twemoji counts these two as emoji
    for (const file of ['emoji-data.txt', 'emoji-sequences.txt', 'emoji-variation-sequences.txt',
        'emoji-zwj-sequences.txt', 'emoji-test.txt'])
        sequencesOf(file).forEach((s) => spellings(s).forEach((word) => words.add(word)));
    const modifiers = ['', ...[0, 1, 2, 3, 4].map((n) => char(0x1f3fb + n))];
    for (const word of [...words].filter((w) => [...w].length === 1)) {
        for (const tail of ['', presentation].flatMap((s) => modifiers.map((m) => s + m))) {
            words.add(word + tail);
            for (const sign of ['\u2640', '\u2642']) // Unicode lists these for some bases only
                words.add(word + tail + '\u200d' + sign + presentation);
        }
    }
    for (let c = 0x1f1e6; c <= 0x1f1ff; ++c)
        words.add(char(c));
    return words;
}

// A minimal automaton: equal subtrees are one node.
function automaton(words) {
    const root = { kind: 0, next: new Map() };
    for (const [word, kind] of words) {
        let node = root;
        for (const unit of word.split('')) {
            if (!node.next.has(unit))
                node.next.set(unit, { kind: 0, next: new Map() });
            node = node.next.get(unit);
        }
        node.kind = kind;
    }
    const nodes = [];
    const edges = [];
    const known = new Map();
    const place = (node) => {
        const out = [...node.next].map(([unit, to]) => [unit.charCodeAt(0), place(to)]);
        out.sort((a, b) => a[0] - b[0]);
        const key = JSON.stringify([node.kind, out]);
        if (!known.has(key)) {
            known.set(key, nodes.length);
            nodes.push([edges.length, out.length, node.kind]);
            edges.push(...out);
        }
        return known.get(key);
    };
    const start = place(root);
    return { nodes, edges, start };
}

function makeEmoji() {
    const known = new RegExp(require('twemoji-parser/dist/lib/regex.js').default.source, 'y');
    const matches = (text, length) => {
        known.lastIndex = 0;
        const found = known.exec(text);
        return found !== null && found[0].length === length;
    };
    const words = new Map();
    for (const word of emojiCandidates()) {
        if (matches(word, word.length))
            words.set(word, matches(word + '\ufe0e', word.length) ? 1 : 2);
    }
    const { nodes, edges, start } = automaton(words);
    write('emoji_table.cpp', '1991-2022 Unicode, Inc.', 'Unicode-DFS-2016',
        [`${words.size} emoji sequences of the Unicode emoji data 15.0, with and without variation`,
            'selectors, limited to those that twemoji-parser 11.0.2 (MIT) knows, as an automaton.'], {
            data: [
                array('EmojiNode', 'emojiNodesList', nodes.map((n) => `{${n.join(',')}}`)),
                array('EmojiEdge', 'emojiEdgesList', edges.map(([u, n]) => `{${hex(u)},${n}}`)),
            ],
            spans: [span('EmojiNode', 'emojiNodes'), span('EmojiEdge', 'emojiEdges'),
                `const std::uint16_t emojiStart = ${start};`],
        });
    return words;
}

// --- classes of code units -----------------------------------------------------------------

function ranges(test, last = 0xffff) {
    const out = [];
    for (let code = 0; code <= last; ++code) {
        if (!test(char(code), code))
            continue;
        if (out.at(-1)?.[1] === code - 1)
            out.at(-1)[1] = code;
        else
            out.push([code, code]);
    }
    return out;
}

function classSource(name) {
    const found = require(`twitter-text/dist/regexp/${name}`);
    return (found.default ?? found).source;
}

// Starters that may join the character before them: NFC_QC=Maybe with combining class 0, and
// those that stand for marks only.
function joiningStarters() {
    const fields = readFileSync(join(unicode, 'UnicodeData.txt'), 'utf8').trim().split('\n')
        .map((line) => line.split(';'));
    const classes = new Map(fields.map((f) => [parseInt(f[0], 16), f[3]]));
    const codes = new Set(fields.filter((f) => f[3] === '0' && /^[0-9A-F]/.test(f[5])
        && classes.get(parseInt(f[5], 16)) > 0).map((f) => parseInt(f[0], 16)));
    for (const line of readFileSync(join(unicode, 'DerivedNormalizationProps.txt'), 'utf8').split('\n')) {
        const found = line.match(/^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*; NFC_QC; M/);
        for (let c = found ? parseInt(found[1], 16) : 1; found && c <= parseInt(found[2] ?? found[1], 16); ++c) {
            if (classes.get(c) === '0')
                codes.add(c);
        }
    }
    return ranges((c, code) => codes.has(code), 0x1ffff);
}

function makeUnits() {
    const set = (source, flags = 'i') => {
        const pattern = new RegExp(`^(?:${source})$`, flags);
        return (text) => pattern.test(text);
    };
    const letter = set(`[${classSource('bmpLetterAndMarks')}]`);
    const word = set(classSource('hashtagAlphaNumeric'));
    const astralLetter = set(classSource('astralLetterAndMarks'), '');
    // Case pairs that Unicode gained after 15.0: what a newer Node adds is left out.
    const late = (code) => [0xa7cb, 0xa7cc, 0xa7cd, 0xa7da, 0xa7db, 0xa7dc].includes(code);
    const domain = set(classSource('validDomainChars'));
    const path = set(classSource('validGeneralUrlPathChars'));
    const accent = set(`[\\-a-z0-9${classSource('latinAccentChars')}]`);
    const units = {
        notInDomain: ranges((c) => !domain(c)),
        pathUnits: ranges((c, code) => path(c) && !late(code)),
        asciiDomainUnits: ranges((c, code) => accent(c) && !late(code)),
        hashtagLetters: ranges((c, code) => letter(c) && !late(code)),
        hashtagOthers: ranges((c, code) => word(c) && !letter(c) && !late(code)),
    };
    const codes = {
        astralLetters: ranges((c, code) => code > 0xffff && astralLetter(c), 0x10ffff),
        astralDigits: ranges((c, code) => code > 0xffff && word(c) && !astralLetter(c), 0x10ffff),
        joiningStarters: joiningStarters(),
    };
    const listed = (type, all) => Object.entries(all).map(([name, list]) =>
        array(type, `${name}List`, list.map(([a, b]) => `{${hex(a)},${hex(b)}}`)));
    const spans = (type, all) => Object.keys(all).map((name) => span(type, name));
    write('unit_table.cpp', '2018 Twitter, Inc. and other contributors', 'Apache-2.0',
        ['The character classes of twitter-text 3.1.0, letter case folded in, as ranges; and from the',
            'Unicode data 15.0 the starters that may join the character before them.'], {
            data: [...listed('UnitRange', units), ...listed('CodeRange', codes)],
            spans: [...spans('UnitRange', units), ...spans('CodeRange', codes)],
        });
}

makeTlds();
const words = makeEmoji();
makeUnits();
if (process.env.EMOJI_WORDS)
    writeFileSync(process.env.EMOJI_WORDS, JSON.stringify([...words]));
