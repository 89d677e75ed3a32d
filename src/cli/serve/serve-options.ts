import { wording } from '../../language/wording.ts';
import type { OptionSpec } from '../arguments.ts';

/** Where a server's data and settings are, for every command that has to do with one. */
export const placeOptions: readonly OptionSpec[] = [
  {
    name: 'data',
    value: wording('DIR', '文件夹'),
    about: wording(
      'Where everything lies that is kept; ~/.local/share/kinora without it.',
      '所有数据存放的位置；不写则为 ~/.local/share/kinora。',
    ),
  },
  {
    name: 'config',
    value: wording('FILE', '文件'),
    about: wording(
      'The settings (docs/serve.md lists them); kinora.toml in the data folder without it.',
      '设置文件（所有设置见 docs/serve.md）；不写则读数据文件夹中的 kinora.toml。',
    ),
  },
];

export const addressOptions: readonly OptionSpec[] = [
  {
    name: 'port',
    value: wording('N', '整数'),
    about: wording('8787 without it; 0 takes any that is free.', '默认 8787；0 表示任选空闲端口。'),
  },
  {
    name: 'host',
    value: wording('ADDRESS', '地址'),
    about: wording(
      'Which address to listen on; 127.0.0.1, which only this machine can reach, without it.',
      '监听的地址；默认 127.0.0.1，只有本机能访问。',
    ),
  },
];

/** For a server that runs beside everything else; commands start it so by themselves. */
export const backgroundOptions: readonly OptionSpec[] = [
  {
    name: 'idle-minutes',
    value: wording('N', '分钟数'),
    about: wording(
      'Ends by itself after so long without a request, an open stream, or work left to do.',
      '没有请求、没有打开的流、也没有未完成的工作，持续这么久后自动结束。',
    ),
  },
  {
    name: 'log',
    value: wording('FILE', '文件'),
    about: wording(
      'The log goes there, 10 MB of it at most, instead of to standard error.',
      '日志写入该文件（最多保留 10 MB），不再写到标准错误。',
    ),
  },
  {
    name: 'stop',
    value: null,
    about: wording(
      'Stops the server that runs on this data folder, also one in the background.',
      '停止正在使用该数据文件夹的服务，包括后台运行的。',
    ),
  },
];

export const outputOptions: readonly OptionSpec[] = [
  {
    name: 'json',
    value: null,
    about: wording(
      'One JSON object on standard output; all else on standard error.',
      '在标准输出写一个 JSON 对象，其余都写到标准错误。',
    ),
  },
  { name: 'help', short: 'h', value: null, about: wording('This page.', '显示本页。') },
];

export const serveOptions: readonly OptionSpec[] = [
  ...addressOptions,
  ...placeOptions,
  ...backgroundOptions,
  ...outputOptions,
];
