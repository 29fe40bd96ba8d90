// passport with passport-oauth2, in Express.
import { createServer } from 'node:http'
import express from 'express'
import session from 'express-session'
import passport from 'passport'
import { Strategy } from 'passport-oauth2'
import { createVisitor, listening } from './visitor.mjs'

const { DARKROOM_APP_ID, DARKROOM_APP_SECRET, DARKROOM_REDIRECT_URI } = process.env
const strategy = new Strategy(
  {
    authorizationURL: 'https://www.instagram.com/oauth/authorize',
    tokenURL: 'https://api.instagram.com/oauth/access_token',
    clientID: DARKROOM_APP_ID,
    clientSecret: DARKROOM_APP_SECRET,
    callbackURL: DARKROOM_REDIRECT_URI,
    scope: ['instagram_business_basic'],
    scopeSeparator: ',',
    state: true,
  },
  (_accessToken, _refreshToken, profile, done) => done(null, profile),
)
// The strategy knows no profile of any provider.
strategy.userProfile = async (accessToken, done) => {
  const url = 'https://graph.instagram.com/me?fields=id,username'
  const answer = await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } })
  const profile = await answer.json()
  done(answer.ok ? null : new Error(profile.error.message), profile)
}
passport.use('instagram', strategy)
passport.serializeUser((user, done) => done(null, user))
passport.deserializeUser((user, done) => done(null, user))

const app = express()
app.use(session({ secret: 'of this program only', resave: false, saveUninitialized: false }))
app.use(passport.session())
app.get('/sign-in', passport.authenticate('instagram'))
app.get(new URL(DARKROOM_REDIRECT_URI).pathname, passport.authenticate('instagram'), (request, response) =>
  response.json({ name: request.user.username }),
)

const server = createServer(app)
const { visit, clickAuthorize } = createVisitor(await listening(server))
const window = (await visit('/sign-in')).headers.get('location')
console.log(await (await visit(await clickAuthorize(window))).text())
server.close()
