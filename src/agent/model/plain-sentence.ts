/**
 * What a model wrote, as a person may see it: words alone. Addresses go whatever their scheme, since
 * an answer has no use for any, and one that came from a file's name or was made to carry data away
 * must not be shown, let alone loaded as a picture.
 */
export function plainSentence(text: string): string {
  return text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<\/?[a-z!][^>]*>?/gi, '')
    .replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S*/gi, '')
    .replaceAll(/\b(?:javascript|data|mailto|vbscript|blob|file|tel|sms):\S+/gi, '')
    .replaceAll(/\bwww\.\S+/gi, '')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/^\s*#{1,6}\s/gm, '')
    .replaceAll(unseen, '');
}

/** Control characters but line breaks, and those that hide or turn text around. */
const unseen = /(?!\n)[\p{Cc}\p{Cs}\p{Co}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
