// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers, one JSON line for each JSON line read, what the npm package twitter-text says.
// Strings travel as four hexadecimal digits for each UTF-16 unit, so that any text survives.
//   {"texts": [hex, …]}                  → {"answers": [{key: answer, …}, …]}
//   {"names": [hex, …]}                  → the same, for the isValid functions
//   {"time": hex, "rounds": n}           → {"measure": nanoseconds, "parse": nanoseconds} a call
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const twitter = createRequire(import.meta.url)('twitter-text');

const unhex = (hex) => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
const hex = (text) => text.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0')).join('');
const listed = (entities, show) => entities.map((e) => `${e.indices[0]}-${e.indices[1]}:${show(e)}`).join(' ');

function measure(text, config) {
    const result = twitter.parseTweet(text, config);
    // The package counts ranges with their last unit, and guesses the end of the valid range of a
    // text that was not composed, which may fall outside the text.
    const end = (last) => (text.length ? Math.min(Math.max(last + 1, 0), text.length) : 0);
    return [result.weightedLength, result.valid, result.permillage, end(result.displayRangeEnd),
        end(result.validRangeEnd)].join(' ');
}

function entity(e) {
    if (e.url !== undefined)
        return `u${hex(e.url)}`;
    if (e.screenName !== undefined)
        return `m${hex(e.screenName)}/${hex(e.listSlug)}`;
    return e.hashtag !== undefined ? `h${hex(e.hashtag)}` : `c${hex(e.cashtag)}`;
}

function answer(text) {
    const reply = twitter.extractReplies(text);
    return {
        v1: measure(text, twitter.configs.version1),
        v2: measure(text, twitter.configs.version2),
        v3: measure(text, twitter.configs.version3),
        urls: listed(twitter.extractUrlsWithIndices(text), (e) => hex(e.url)),
        protocolUrls: listed(twitter.extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false }),
            (e) => hex(e.url)),
        mentions: listed(twitter.extractMentionsWithIndices(text), (e) => hex(e.screenName)),
        mentionsOrLists: listed(twitter.extractMentionsOrListsWithIndices(text),
            (e) => `${hex(e.screenName)}/${hex(e.listSlug)}`),
        reply: reply === null ? 'none' : hex(reply),
        hashtags: listed(twitter.extractHashtagsWithIndices(text), (e) => hex(e.hashtag)),
        cashtags: listed(twitter.extractCashtagsWithIndices(text), (e) => hex(e.cashtag)),
        entities: listed(twitter.extractEntitiesWithIndices(text), entity),
        forbidden: String(twitter.hasInvalidCharacters(text)),
    };
}

function judge(name) {
    const url = (unicode, protocol) => String(Boolean(twitter.isValidUrl(name, unicode, protocol)));
    return {
        username: String(twitter.isValidUsername(name)),
        list: String(twitter.isValidList(name)),
        hashtag: String(twitter.isValidHashtag(name)),
        url: url(true, true),
        asciiUrl: url(false, true),
        bareUrl: url(true, false),
        bareAsciiUrl: url(false, false),
    };
}

function perCall(call, rounds) {
    for (let i = 0; i < Math.min(rounds, 200); ++i)
        call(); // lets the engine compile it first
    const start = process.hrtime.bigint();
    for (let i = 0; i < rounds; ++i)
        call();
    return Number(process.hrtime.bigint() - start) / rounds;
}

function time(text, rounds) {
    return {
        measure: perCall(() => twitter.parseTweet(text), rounds),
        parse: perCall(() => [twitter.parseTweet(text), twitter.extractEntitiesWithIndices(text)], rounds),
    };
}

function guarded(call) {
    return (text) => {
        try {
            return call(unhex(text));
        } catch (error) {
            return { error: String(error) };
        }
    };
}

for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    let reply = { answers: [] };
    if (request.texts)
        reply = { answers: request.texts.map(guarded(answer)) };
    else if (request.names)
        reply = { answers: request.names.map(guarded(judge)) };
    else if (request.time)
        reply = time(unhex(request.time), request.rounds);
    process.stdout.write(JSON.stringify(reply) + '\n');
}
