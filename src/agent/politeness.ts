/** A request in normal form without what is polite around it. */
export function withoutPoliteness(text: string): string {
  const shorter = text.replace(politeness, '');
  return shorter === text || shorter === '' ? text : withoutPoliteness(shorter);
}

/** Around a request, and at its ends. */
const politeness =
  /^(?:please|pls|can you|could you|will you|would you|kinora|ok(?:ay)?|now|just|so|then|and|请问?|帮我|帮忙|麻烦|你?能不能|可不可以|可以|那|现在)(?![a-z])[\s,，:]*|[\s,，]*(?:please|pls|now|for me|thanks|thank you|谢谢|吧|一下|呢|吗|啊|了)$|^[\s"']+|[\s.,!?。！？~"']+$/u;
