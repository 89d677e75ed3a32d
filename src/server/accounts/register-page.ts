import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { emailSchema, passwordSchema } from '../../api/auth.ts';
import { wording, type Wording } from '../../language/wording.ts';
import { ApiError } from '../http/api-error.ts';
import type { App } from '../http/app.ts';
import { escapeHtml, sendPage } from '../http/page.ts';
import { languageOf } from '../http/request-language.ts';
import type { Parts } from '../parts.ts';
import { limitedAddress } from './limited-address.ts';

/** What of a link or form matters; strangers may put anything there. */
const linkSchema = z.object({
  bind: z.string().max(64).optional().catch(undefined),
  proof: z.string().max(128).optional().catch(undefined),
});
type Link = z.output<typeof linkSchema>;

/** `/register`: an account by e-mail and password, for people who come from a link. */
export function registerPage(app: App, parts: Parts): void {
  const { accounts, registrationLinks, settings } = parts;

  /** Null when the link makes no new account and binds nobody. */
  const problemOf = async ({ bind, proof }: Link): Promise<Wording | null> => {
    if (bind === undefined) return null;
    if (!registrationLinks.isProof(bind, proof ?? '')) return words.incompleteLink;
    return (await accounts.isAnonymous(bind)) ? null : words.alreadyRegistered;
  };

  void app.register(async (scope: App) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 16 * 1024 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );

    scope.route({
      method: 'GET',
      url: '/register',
      config: { access: 'public' },
      schema: {
        tags: ['Accounts'],
        summary: 'A page on which to register',
        querystring: linkSchema,
        produces: ['text/html'],
      },
      handler: async (request, reply) => {
        const problem = await problemOf(request.query);
        if (problem !== null) return sayOnly(request, reply.status(404), problem);
        return sendForm(request, reply, { link: request.query });
      },
    });

    scope.route({
      method: 'POST',
      url: '/register',
      config: { access: 'public', limit: 'auth' },
      schema: {
        tags: ['Accounts'],
        summary: 'What the page sends',
        body: linkSchema.extend({
          email: z.string().max(1024).catch(''),
          password: z.string().max(2048).catch(''),
        }),
        produces: ['text/html'],
      },
      handler: async (request, reply) => {
        const { email: written, password: wished, ...link } = request.body;
        const problem = await problemOf(link);
        if (problem !== null) return sayOnly(request, reply.status(404), problem);
        const [email, password] = [
          emailSchema.safeParse(written),
          passwordSchema.safeParse(wished),
        ];
        const again = (status: number, mistake: Wording) =>
          sendForm(request, reply.status(status), { link, email: written, mistake });
        if (!email.success) return again(400, words.wrongEmail);
        if (!password.success) return again(400, words.wrongPassword);
        try {
          const address = limitedAddress(request, settings);
          const bindTo = link.bind ?? null;
          await accounts.register(
            { email: email.data, password: password.data },
            { bindTo, address },
          );
        } catch (error) {
          if (error instanceof ApiError) return again(error.kind.status, error.wording);
          throw error;
        }
        return sayOnly(request, reply, link.bind === undefined ? words.done : words.doneBound);
      },
    });
  });
}

function sendForm(
  request: FastifyRequest,
  reply: FastifyReply,
  form: { readonly link: Link; readonly email?: string; readonly mistake?: Wording },
): FastifyReply {
  const { link, email = '', mistake } = form;
  const language = languageOf(request);
  const say = (text: Wording) => escapeHtml(text[language]);
  const hidden = Object.entries(link).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`<input type="hidden" name="${name}" value="${escapeHtml(value)}">`],
  );
  const body = `<h1>${say(words.title)}</h1>
<p>${say(link.bind === undefined ? words.newAccount : words.keepsAll)}</p>
${mistake ? `<p role="alert"><strong>${say(mistake)}</strong></p>` : ''}
<form method="post" action="/register">
${hidden.join('\n')}
<label for="email">${say(words.email)}</label>
<input id="email" name="email" type="email" autocomplete="email" required value="${escapeHtml(email)}">
<label for="password">${say(words.password)}</label>
<input id="password" name="password" type="password" autocomplete="new-password" required minlength="8" maxlength="256" aria-describedby="password-hint">
<small id="password-hint">${say(words.passwordHint)}</small>
<p><button type="submit">${say(words.register)}</button></p>
</form>
<p class="faint">${say(words.nothingSent)}</p>`;
  return sendPage(reply, { language, title: words.title[language], body, hasForm: true });
}

function sayOnly(request: FastifyRequest, reply: FastifyReply, text: Wording): FastifyReply {
  const language = languageOf(request);
  const body = `<h1>${words.title[language]}</h1>\n<p>${escapeHtml(text[language])}</p>`;
  return sendPage(reply, { language, title: words.title[language], body });
}

const words = {
  title: wording('Register with Kinora', '注册 Kinora'),
  newAccount: wording('This makes a new account.', '将创建一个新账号。'),
  keepsAll: wording(
    'Everything you have made so far stays yours: projects, media and credits. The app you came from goes on working for up to a week; then log in there.',
    '此前的项目、素材和积分都会保留。你刚才使用的应用最多还能继续使用一周，之后请在应用中登录。',
  ),
  email: wording('E-mail address', '邮箱'),
  password: wording('Password', '密码'),
  passwordHint: wording(
    '8 to 256 characters; a sentence is good.',
    '8 到 256 个字符，可以是一句话。',
  ),
  register: wording('Register', '注册'),
  nothingSent: wording(
    'The address is the name you log in with; nothing is sent to it.',
    '邮箱只用作登录名，不会收到任何邮件。',
  ),
  wrongEmail: wording('That is no e-mail address.', '邮箱地址不正确。'),
  wrongPassword: wording('The password needs 8 to 256 characters.', '密码需要 8 到 256 个字符。'),
  done: wording(
    'You are registered. Log in from your app with your e-mail address and password.',
    '注册成功。请在应用中用邮箱和密码登录。',
  ),
  doneBound: wording(
    'You are registered, and everything is kept. Go back to your app: it goes on working for up to a week. Then, and elsewhere, log in with your e-mail address and password.',
    '注册成功，所有内容均已保留。回到应用最多还能继续使用一周；之后以及在其他设备上，请用邮箱和密码登录。',
  ),
  incompleteLink: wording(
    'This link is incomplete or older than a day, so it does not show that the projects are yours. Ask the app for a new one, and open the whole link.',
    '链接不完整或已超过一天，无法证明这些项目属于你。请在应用中重新获取，并打开完整的链接。',
  ),
  alreadyRegistered: wording(
    'This user has registered already. Log in from your app with the e-mail address and password chosen then.',
    '该用户已经注册过。请在应用中用当时设置的邮箱和密码登录。',
  ),
};
