import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { exampleJobs } from './example-jobs.ts';
import { readJobs } from './read-jobs.ts';

const read = (text: string) => readJobs(text, { path: '/tmp/films/jobs.yaml', language: 'en' });
const jobsIn = (text: string) => {
  const { jobs, mistakes } = read(text);
  assert.deepEqual(mistakes, []);
  return jobs;
};

suite('a file of jobs', () => {
  test('says of each job its media, its words and its film, relative to its own folder', () => {
    const [job] = jobsIn(`
jobs:
  - files: [beach, /abs/a.jpg, ~/b.jpg, "https://films.example/c.mp4"]
    say: 30 seconds
    out: out/beach
`);
    assert.equal(job!.name, 'beach');
    assert.deepEqual(job!.media.map(({ path }) => path).slice(0, 3), [
      '/tmp/films/beach',
      '/abs/a.jpg',
      join(homedir(), 'b.jpg'),
    ]);
    assert.equal(job!.media[3]!.written, 'https://films.example/c.mp4');
    const [film] = job!.films;
    assert.deepEqual(film!.says, ['30 seconds']);
    assert.equal(film!.path, '/tmp/films/out/beach.mp4');
    assert.deepEqual(film!.output, { format: 'mp4', quality: 'high' });
  });

  test('takes from the defaults what a job leaves out, and nothing else', () => {
    const jobs = jobsIn(`
defaults: { say: 10 seconds, aspect: "9:16", quality: low }
jobs:
  - { files: a, out: a.mp4 }
  - { files: b, out: b.mp4, say: 5 seconds, quality: high, resolution: 4K }
`);
    assert.deepEqual(
      jobs.map(({ films }) => [films[0]!.says, films[0]!.output]),
      [
        [['10 seconds'], { format: 'mp4', quality: 'low', aspect: '9:16' }],
        [['5 seconds'], { format: 'mp4', quality: 'high', aspect: '9:16', resolution: '4k' }],
      ],
    );
  });

  test('calls a job after its film or the film after its job', () => {
    const jobs = jobsIn(`
jobs:
  - { files: a, out: films/Summer.MP4 }
  - { files: b, name: 2024 }
  - { files: c, name: 第一集 }
`);
    assert.deepEqual(
      jobs.map(({ name, films }) => [name, films[0]!.path]),
      [
        ['Summer', '/tmp/films/films/Summer.MP4'],
        ['2024', '/tmp/films/2024.mp4'],
        ['第一集', '/tmp/films/第一集.mp4'],
      ],
    );
  });

  test('wishes for music in the language of the rest, with the first words', () => {
    const says = (job: string) => jobsIn(`jobs:\n  - { files: a, out: a.mp4, ${job} }`)[0]!;
    const cases = [
      ['music: jazz, say: 10 seconds', '10 seconds\nwith jazz music'],
      ['music: LoFi, say: 10秒', '10秒\n配低保真音乐'],
      ['music: none', 'Make a film of these files\nwithout music'],
      ['music: 无, say: 10秒', '10秒\n不要音乐'],
      ['music: songs/sea.mp3, say: 10 seconds', '10 seconds\nUse sea.mp3 as the music'],
      ['music: songs/海.mp3, say: 十秒', '十秒\n配乐用 海.mp3'],
    ] as const;
    for (const [written, said] of cases) assert.deepEqual(says(written).films[0]!.says, [said]);
    assert.equal(says('music: songs/sea.mp3').media.at(-1)!.path, '/tmp/films/songs/sea.mp3');
    assert.equal(says('music: jazz').media.length, 1);
  });

  test('says for the first of several films what all have in common, and for each its own', () => {
    const [both, own] = jobsIn(`
jobs:
  - name: both
    files: a
    say: [10 seconds, slower]
    aspect: "16:9"
    films:
      - { out: wide.mp4 }
      - { out: tall.mp4, aspect: "9:16" }
      - { say: [with the title "Sea", faster], out: sea.mp4 }
  - name: own
    files: b
    music: none
    films: [{ say: 5 seconds }, { name: second, say: vertical }]
`);
    assert.deepEqual(
      both!.films.map(({ name, says, output }) => [name, says, output.aspect]),
      [
        ['wide', ['10 seconds', 'slower'], '16:9'],
        ['tall', [], '9:16'],
        ['sea', ['with the title "Sea"', 'faster'], '16:9'],
      ],
    );
    assert.deepEqual(
      own!.films.map(({ name, says, path }) => [name, says, path]),
      [
        ['own-1', ['5 seconds\nwithout music'], '/tmp/films/own-1.mp4'],
        ['second', ['vertical'], '/tmp/films/second.mp4'],
      ],
    );
  });

  test('may be JSON, and may repeat itself by anchors', () => {
    assert.equal(jobsIn('{"jobs": [{"files": "a", "out": "a.mp4"}]}').length, 1);
    const [, second] = jobsIn(`
jobs:
  - { files: a, out: a.mp4, say: &say [10 seconds] }
  - { files: b, out: b.mp4, say: *say }
`);
    assert.deepEqual(second!.films[0]!.says, ['10 seconds']);
  });

  test('that is printed as the example is right, in both languages', () => {
    assert.equal(jobsIn(exampleJobs.en).length, 4);
    assert.equal(jobsIn(exampleJobs.zh).length, 4);
    assert.deepEqual(
      jobsIn(exampleJobs.en).map(({ films }) =>
        films.map(({ output, says }) => [output, says.length]),
      ),
      jobsIn(exampleJobs.zh).map(({ films }) =>
        films.map(({ output, says }) => [output, says.length]),
      ),
    );
  });
});

suite('what is wrong in a file of jobs is told with its place', () => {
  const job = (more: string) => `jobs:\n  - files: a\n    out: a.mp4\n    ${more}\n`;
  const cases: readonly (readonly [what: string, text: string, place: string, words: RegExp])[] = [
    ['what is no YAML', 'jobs:\n  - files: "a\n', '3:1', /not YAML/],
    ['an unquoted colon', job('say: title: Sea'), '4:10', /not YAML.*quotes/s],
    ['a key written twice', 'jobs:\n  - files: a\n    files: b\n', '3:5', /not YAML/],
    ['an empty file', '', '1:1', /expected “jobs:”/],
    ['a text', 'hello', '1:1', /expected “jobs:”/],
    ['no jobs', 'jobs: []', '1:7', /“jobs” needs a list/],
    ['jobs that are no list', 'jobs: { files: a }', '1:7', /“jobs” needs a list/],
    ['a job that is a text', 'jobs:\n  - beach\n', '2:5', /expected keys with values/],
    ['an unknown key', job('asspect: 1:1'), '4:5', /no “asspect” here\. Did you mean “aspect”\?/],
    [
      'a key in the wrong place',
      'files: a\njobs: [{ files: a, out: b }]',
      '1:1',
      /no “files” here/,
    ],
    ['a film with files', job('films: [{ files: b, out: c }]'), '4:15', /no “files” here/],
    ['no files', 'jobs:\n  - out: a.mp4\n', '2:5', /“files” needs files, folders/],
    ['an empty text', job('say:'), '4:9', /“say” needs what to say/],
    ['an empty list', job('say: []'), '4:10', /“say” needs/],
    ['a list in a list', job('say: [a, [b]]'), '4:10', /“say” needs/],
    ['a strange aspect', job('aspect: wide'), '4:13', /“aspect” needs a ratio/],
    ['a strange quality', job('quality: best'), '4:14', /“quality” needs high, medium or low/],
    ['a strange resolution', job('resolution: big'), '4:17', /“resolution” needs 480p/],
    ['a job without a name', 'jobs:\n  - files: a\n', '2:5', /needs “out”/],
    [
      'films without a name',
      'jobs:\n  - { files: a, films: [{ say: b }] }\n',
      '2:5',
      /needs a “name”/,
    ],
    ['an out beside films', job('films: [{ out: b }]'), '3:10', /no “out” of its own/],
    ['another kind of film', 'jobs:\n  - { files: a, out: a.mov }\n', '2:5', /call it a\.mp4/],
    [
      'two of one name',
      'jobs:\n  - { files: a, name: x }\n  - { files: a, name: X, out: y }\n',
      '3:5',
      /line 2 already/,
    ],
    [
      'two of one out',
      'jobs:\n  - { files: a, out: x.mp4 }\n  - { files: b, name: y, out: ./X }\n',
      '3:5',
      /line 2 goes to .*X\.mp4 as well/,
    ],
  ];
  for (const [what, text, place, words] of cases) {
    test(what, () => {
      const { mistakes } = read(text);
      const [first] = mistakes;
      assert.ok(first, 'nothing was found wrong');
      assert.match(first.wording.en, words);
      assert.match(first.wording.zh, /\p{Script=Han}/u);
      assert.equal(`${first.place.line}:${first.place.column}`, place);
    });
  }

  test('all of it at once', () => {
    const { mistakes } = read(
      'jobs:\n  - { files: a, asspect: x }\n  - { out: b, quality: best }\n',
    );
    assert.deepEqual(
      mistakes.map(({ place }) => place.line),
      [2, 3, 3],
    );
  });

  test('and no small text becomes a huge value', () => {
    const levels = Array.from(
      { length: 9 },
      (_, n) => `l${n}: &l${n} [${`*l${n - 1}, `.repeat(9)}]`,
    );
    const bomb = ['l: &l-1 [a]', ...levels, 'jobs: *l8'].join('\n').replaceAll('l--1', 'l-1');
    assert.match(read(bomb).mistakes[0]!.wording.en, /not YAML/);
  });
});
