import { resolve } from 'node:path';
import { wording, type Wording } from '../../language/wording.ts';
import { economyOf } from '../../server/credits/economy.ts';
import { Ledger } from '../../server/credits/ledger.ts';
import type { Settings } from '../../server/settings.ts';
import type { Database } from '../../storage/database.ts';
import { readArguments } from '../arguments.ts';
import { closestWord } from '../closest-word.ts';
import type { Command, Surroundings } from '../command.ts';
import { wrongUse } from '../failure-report.ts';
import { helpPage } from '../help-page.ts';
import { readSettings } from '../serve/read-settings.ts';
import { adminHelp } from './admin-help.ts';
import { adminOptions } from './admin-options.ts';
import { backUp } from './back-up.ts';
import { openServerData } from './open-server-data.ts';
import { findUser, listUsers, usersTable } from './server-users.ts';

/** `kinora admin`: what an operator does beside the server. */
export const adminCommand: Command = { run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, environment, signal } = surroundings;
  const language = surroundings.systemLanguage ?? 'en';
  refuseNegativeCredits(args);
  const { values, switches, inputs } = readArguments(args, adminOptions);
  if (switches.has('help') || inputs.length === 0) {
    stdout.write(helpPage(adminHelp, language, stdout));
    return 0;
  }
  const { action, words } = readAction(inputs);
  const given = { data: values.get('data'), config: values.get('config') };
  const { settings } = await readSettings(given, environment);
  const database = await openServerData(settings.dataFolder);
  try {
    const { json, text } = await action.act({ database, settings, words, signal });
    stdout.write(
      switches.has('json') ? `${JSON.stringify({ ok: true, ...json })}\n` : `${text[language]}\n`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

/** Which would be read as an option that there is not. */
function refuseNegativeCredits(args: readonly string[]): void {
  const negative = args.find((word) => /^-\d+$/.test(word));
  if (args.includes('grant') && negative !== undefined) readCredits(negative);
}

interface Action {
  /** What is to stand behind its name. */
  readonly words: readonly Wording[];
  readonly act: (call: {
    readonly database: Database;
    readonly settings: Settings;
    readonly words: readonly string[];
    readonly signal: AbortSignal;
  }) => Promise<{ readonly json: object; readonly text: Wording }>;
}

const user = wording('USER', '用户');

const actions: Readonly<Record<string, Action>> = {
  users: {
    words: [],
    act: async ({ database }) => {
      const users = await listUsers(database);
      return { json: { users }, text: usersTable(users) };
    },
  },
  grant: {
    words: [user, wording('CREDITS', '积分')],
    act: async ({ database, settings, words: [who = '', written = ''] }) => {
      const amount = readCredits(written);
      const { id } = await findUser(database, who);
      const ledger = new Ledger(database, {
        registrationUrl: () => '',
        topUpUrl: settings.topUpUrl,
      });
      await database.transaction(async (transaction) =>
        ledger.grant(transaction, { userId: id, amount, reason: 'operator' }),
      );
      const balance = await ledger.balance(id);
      return {
        json: { userId: id, granted: amount, balance },
        text: wording(
          `${id} was given ${amount} credits and has ${balance.available} now.`,
          `已给 ${id} 发放 ${amount} 积分，现有 ${balance.available}。`,
        ),
      };
    },
  },
  plan: {
    words: [user, wording('PLAN', '套餐')],
    act: async ({ database, settings, words: [who = '', plan = ''] }) => {
      refuseUnknownPlan(plan, Object.keys(economyOf(settings).plans));
      const { id } = await findUser(database, who);
      await database.transaction(async (transaction) =>
        transaction.run('UPDATE users SET plan = $2 WHERE id = $1', id, plan),
      );
      return {
        json: { userId: id, plan },
        text: wording(`${id} has the plan ${plan} now.`, `${id} 现在使用 ${plan} 套餐。`),
      };
    },
  },
  backup: {
    words: [wording('FOLDER', '文件夹')],
    act: async ({ database, settings, words: [written = ''], signal }) => {
      const folder = resolve(written);
      const { dataFolder } = settings;
      const { copiedCount, keptCount } = await backUp({ database, dataFolder, folder, signal });
      return {
        json: { folder, copiedCount, keptCount },
        text: wording(
          `The database and ${copiedCount} new files are in ${folder}; ${keptCount} were there already.`,
          `数据库和 ${copiedCount} 个新文件已备份到 ${folder}，另有 ${keptCount} 个文件之前已备份。`,
        ),
      };
    },
  },
};

function readAction([name = '', ...words]: readonly string[]): {
  readonly action: Action;
  readonly words: readonly string[];
} {
  const action = actions[name];
  if (!action) {
    const names = Object.keys(actions);
    const meant = closestWord(name, names);
    throw wrongUse(
      `kinora admin can do ${names.join(', ')}, not ${name}.${meant ? ` Did you mean ${meant}?` : ''}`,
      `kinora admin 支持 ${names.join('、')}，没有 ${name}。${meant ? `是不是想用 ${meant}？` : ''}`,
    );
  }
  if (words.length !== action.words.length) {
    const usage = (language: 'en' | 'zh') =>
      ['kinora admin', name, ...action.words.map((word) => word[language])].join(' ');
    throw wrongUse(`It is written so: ${usage('en')}`, `正确写法：${usage('zh')}`);
  }
  return { action, words };
}

const mostCredits = 1_000_000_000;

function readCredits(written: string): number {
  const amount = Number(written);
  if (/^\d+$/.test(written) && amount > 0 && amount <= mostCredits) return amount;
  throw wrongUse(
    `Credits are a whole number from 1 to ${mostCredits}, not ${written}.`,
    `积分必须是 1 到 ${mostCredits} 的整数，而不是 ${written}。`,
  );
}

function refuseUnknownPlan(plan: string, plans: readonly string[]): void {
  if (plans.includes(plan)) return;
  throw wrongUse(
    `There is no plan ${plan}. The settings have ${plans.join(', ')}.`,
    `没有 ${plan} 套餐。设置中的套餐有 ${plans.join('、')}。`,
  );
}
