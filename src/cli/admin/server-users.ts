import { wording, type Language, type Wording } from '../../language/wording.ts';
import type { Database } from '../../storage/database.ts';
import { wrongUse } from '../failure-report.ts';
import { displayWidth, padColumns } from '../text-layout.ts';

/** Who uses a server, as an operator sees it. */
export interface ServerUser {
  readonly id: string;
  readonly kind: 'anonymous' | 'registered' | 'local';
  readonly email: string | null;
  readonly plan: string;
  readonly available: number;
  readonly frozen: number;
  readonly sessions: number;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** The newest first. */
export async function listUsers(database: Database): Promise<ServerUser[]> {
  const rows = await database.all<Omit<ServerUser, 'createdAt'> & { created_at_ms: number }>(
    `SELECT id, kind, email, plan, created_at_ms,
       coalesce((SELECT balance FROM ledger_accounts AS a WHERE a.id = 'user:' || users.id || ':available'), 0) AS available,
       coalesce((SELECT balance FROM ledger_accounts AS a WHERE a.id = 'user:' || users.id || ':frozen'), 0) AS frozen,
       (SELECT count(*) FROM sessions WHERE user_id = users.id) AS sessions
     FROM users ORDER BY created_at_ms DESC, id`,
  );
  return rows.map(({ created_at_ms, ...row }) => ({
    ...row,
    createdAt: new Date(created_at_ms).toISOString(),
  }));
}

/** By id or e-mail address. Throws `input` when there is none. */
export async function findUser(database: Database, who: string): Promise<{ readonly id: string }> {
  const found = await database.first<{ id: string }>(
    'SELECT id FROM users WHERE id = $1 OR lower(email) = lower($1)',
    who,
  );
  if (found) return found;
  throw wrongUse(
    `There is no user ${who}. kinora admin users lists all of them.`,
    `没有 ${who} 这个用户。可用 kinora admin users 查看全部。`,
  );
}

/** A line each. */
export function usersTable(users: readonly ServerUser[]): Wording {
  return wording(table(users, 'en'), table(users, 'zh'));
}

function table(users: readonly ServerUser[], language: Language): string {
  if (users.length === 0) return nobody[language];
  const rows = users.map((user) => [
    user.id,
    kinds[user.kind][language],
    user.email ?? '–',
    user.plan,
    user.frozen === 0 ? String(user.available) : `${user.available} + ${user.frozen}`,
    String(user.sessions),
    user.createdAt.slice(0, 10),
  ]);
  const lines = [headings.map((heading) => heading[language]), ...rows];
  const widths = headings.map((_, column) =>
    Math.max(...lines.map((line) => displayWidth(line[column]!))),
  );
  return lines
    .map((line) =>
      line
        .map((text, column) => padColumns(text, widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const nobody = wording('Nobody has used this server yet.', '还没有用户。');

const headings = [
  wording('USER', '用户'),
  wording('KIND', '类型'),
  wording('E-MAIL', '邮箱'),
  wording('PLAN', '套餐'),
  wording('CREDITS', '积分'),
  wording('SESSIONS', '会话'),
  wording('SINCE', '创建日期'),
];

const kinds = {
  anonymous: wording('anonymous', '匿名'),
  registered: wording('registered', '已注册'),
  local: wording('local', '本机'),
};
