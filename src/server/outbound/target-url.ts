import { badUrl, type OutboundRefusal } from './outbound-refusal.ts';

/** Beyond this, proxies and servers refuse an address anyway. */
const lengthLimit = 8192;

/**
 * An address that a stranger wrote, as far as it can be judged without the network: http or
 * https, nobody's password in it, and a port on which web servers are (80, 443, 1024 and above).
 * Whether its host may be reached shows when it is connected to. `base` is what a redirect was
 * answered by.
 */
export function readTarget(text: string, base?: URL): URL | OutboundRefusal {
  const url = text.length <= lengthLimit ? URL.parse(text, base?.href) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return notWeb;
  if (url.username !== '' || url.password !== '') return holdsPassword;
  if (url.port !== '' && Number(url.port) < 1024) return portOfOtherServices;
  return url;
}

const notWeb = badUrl(
  'Expected a complete address that starts with http:// or https://.',
  '需要以 http:// 或 https:// 开头的完整地址。',
);

const holdsPassword = badUrl(
  'Addresses with a user name or password in them are not used. Take a link that needs none.',
  '不支持包含用户名或密码的地址。请使用无需登录的链接。',
);

const portOfOtherServices = badUrl(
  'Of the ports below 1024 only 80 and 443 are used. Take a link without a port.',
  '1024 以下的端口只支持 80 和 443。请使用不带端口的链接。',
);
