import { wrongUse } from '../failure-report.ts';

/** For a command that takes options alone. */
export function refuseWords(name: string, [first]: readonly string[]): void {
  if (first === undefined) return;
  throw wrongUse(
    `kinora ${name} takes no ${first}, only options. See: kinora ${name} --help`,
    `kinora ${name} 只接受选项，不需要 ${first}。请看：kinora ${name} --help`,
  );
}
