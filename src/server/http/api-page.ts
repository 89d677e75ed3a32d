import { wording, type Language, type Wording } from '../../language/wording.ts';
import type { ApiContent, ApiDocument, ApiOperation } from './api-document.ts';
import { escapeHtml } from './page.ts';
import { schemaOutline } from './schema-outline.ts';

/** The description of the API as a page. Names and fields are the protocol's, in English. */
export function apiPage(
  document: ApiDocument,
  language: Language,
): { readonly title: string; readonly body: string } {
  const say = (text: Wording) => text[language];
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  const groups = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'Other');
  const address = escapeHtml(document.servers[0]?.url ?? '');
  const body = [
    `<h1>Kinora API</h1>`,
    `<p>${say(words.about)}</p>`,
    `<p class="faint">${address} · ${say(words.version)} ${escapeHtml(document.info.version)} · <a href="/openapi.json">openapi.json</a></p>`,
    `<h2>${say(words.begin)}</h2>`,
    `<pre>${escapeHtml(firstCalls(document.servers[0]?.url ?? ''))}</pre>`,
    `<p>${say(words.client)}</p>`,
    `<p>${say(words.envelope)}</p>`,
    ...[...groups]
      .toSorted(serviceLast)
      .flatMap(([tag, members]) => [
        `<h2>${escapeHtml(groupNames[tag]?.[language] ?? tag)}</h2>`,
        ...members.map((member) => operationPart(member, say)),
      ]),
  ];
  return { title: 'Kinora API', body: body.join('\n') };
}

/** What operators need stands behind what users need. */
function serviceLast([first]: readonly [string, unknown], [second]: readonly [string, unknown]) {
  return Number(first === 'Service') - Number(second === 'Service');
}

function firstCalls(url: string): string {
  return `CLIENT=$(node -p 'crypto.randomUUID()')
curl -X POST ${url}/api/auth/anonymous-token -H "X-Client-Id: $CLIENT"
TOKEN=nmv_usr_…
curl ${url}/api/credits/balance/simple -H "Authorization: Bearer $TOKEN"`;
}

function operationPart(
  entry: {
    readonly method: string;
    readonly path: string;
    readonly operation: ApiOperation;
  },
  say: (text: Wording) => string,
): string {
  const { method, path, operation } = entry;
  const needsToken = (operation.security ?? []).length > 0;
  return [
    '<details>',
    `<summary><span class="method">${method}</span> <code>${escapeHtml(path)}</code><br><small>${escapeHtml(operation.summary ?? '')}</small></summary>`,
    ...(operation.description ? [`<p>${escapeHtml(operation.description)}</p>`] : []),
    `<p class="faint">${say(needsToken ? words.token : words.open)}</p>`,
    ...parametersPart(operation, say),
    ...contentPart(say(words.body), operation.requestBody?.content),
    ...Object.entries(operation.responses).flatMap(([status, { content }]) =>
      contentPart(`${say(words.answer)} ${status}`, content),
    ),
    '</details>',
  ].join('\n');
}

function parametersPart(operation: ApiOperation, say: (text: Wording) => string): string[] {
  if (!operation.parameters?.length) return [];
  const rows = operation.parameters.map(
    (parameter) =>
      `<tr><td><code>${escapeHtml(parameter.name)}</code></td><td>${say(places[parameter.in])}${parameter.required ? '' : ` · ${say(words.optional)}`}</td><td><code>${escapeHtml(schemaOutline(parameter.schema))}</code> ${escapeHtml(parameter.description ?? '')}</td></tr>`,
  );
  return [`<h3>${say(words.parameters)}</h3>`, `<table>${rows.join('')}</table>`];
}

function contentPart(title: string, content: ApiContent | undefined): string[] {
  return Object.entries(content ?? {}).flatMap(([type, { schema }]) =>
    schema
      ? [
          `<h3>${title} <small>${escapeHtml(type)}</small></h3>`,
          `<pre>${escapeHtml(schemaOutline(schema))}</pre>`,
        ]
      : [],
  );
}

const groupNames: Readonly<Record<string, Wording>> = {
  Accounts: wording('Accounts', '账号'),
  ADK: wording('ADK', 'ADK'),
  Chat: wording('Chat', '对话'),
  Credits: wording('Credits', '积分'),
  Mcp: wording('Model Context Protocol', '模型上下文协议（MCP）'),
  Media: wording('Media', '素材'),
  Renders: wording('Renders', '导出'),
  Service: wording('Service', '服务'),
  Sessions: wording('Sessions', '会话'),
  State: wording('State', '影片状态'),
  Tasks: wording('Tasks', '项目'),
};

const places = {
  path: wording('in the path', '路径'),
  query: wording('in the query', '查询参数'),
  header: wording('as a header', '请求头'),
};

const words = {
  about: wording(
    'Photos, clips and music become a finished film: upload them, say what you wish, export.',
    '照片、视频和音乐变成一部完整的影片：上传素材，说出想法，然后导出。',
  ),
  version: wording('version', '版本'),
  begin: wording('Begin', '开始使用'),
  client: wording(
    'The client id gets its user back, so it is as good as a password: make it at random, and keep it.',
    '凭客户端标识就能取回用户身份，它等同于密码：请随机生成，并妥善保管。',
  ),
  envelope: wording(
    'All is well when <code>code</code> is 0. An error has its code, the reason in <code>message</code> and a fitting HTTP status; <code>Accept-Language: en</code> or <code>zh</code> chooses its language.',
    '<code>code</code> 为 0 表示成功。出错时返回错误码、<code>message</code> 中的原因和相应的 HTTP 状态；语言由 <code>Accept-Language: en</code> 或 <code>zh</code> 决定。',
  ),
  token: wording('With a token: Authorization: Bearer …', '需要令牌：Authorization: Bearer …'),
  open: wording('Without a token', '无需令牌'),
  parameters: wording('Parameters', '参数'),
  optional: wording('may be missing', '可省略'),
  body: wording('Body', '请求体'),
  answer: wording('Answer', '返回'),
};
