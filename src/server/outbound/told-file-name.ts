import { safeFileName } from './safe-file-name.ts';

/** What a downloaded file is called: by its Content-Disposition (RFC 6266), else by its address. */
export function toldFileName(contentDisposition: string | null, url: URL): string {
  return safeFileName(named(contentDisposition ?? '') ?? percentDecoded(url.pathname));
}

function named(disposition: string): string | null {
  const extended = /;\s*filename\*\s*=\s*"?(?:utf-8|iso-8859-1)'[^']*'([^;"\s]+)/i.exec(
    disposition,
  );
  if (extended) return percentDecoded(extended[1]!);
  const quoted = /;\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition);
  if (quoted) return quoted[1]!.replace(/\\(["\\])/g, '$1');
  const token = /;\s*filename\s*=\s*([^;\s"]+)/i.exec(disposition);
  return token?.[1] ?? null;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
