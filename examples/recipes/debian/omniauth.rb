# OmniAuth with omniauth-oauth2 (Debian: ruby-omniauth-oauth2), in a Rack app.
require 'json'
require 'net/http'
require 'omniauth-oauth2'
require 'rack'
require 'rack/mock'
require 'securerandom'

# The library has no strategy for Instagram Login; this is all that it takes.
class InstagramLogin < OmniAuth::Strategies::OAuth2
  option :name, 'instagram'
  option :client_options,
         site: 'https://graph.instagram.com',
         authorize_url: 'https://www.instagram.com/oauth/authorize',
         token_url: 'https://api.instagram.com/oauth/access_token',
         auth_scheme: :request_body

  uid { profile['id'] }
  info { { name: profile['username'] } }

  # Without the code and state behind it: it has to be what was registered.
  def callback_url
    full_host + callback_path
  end

  def profile
    @profile ||= JSON.parse(access_token.get('/me', params: { fields: 'id,username' }).body)
  end
end

OmniAuth.config.logger.level = Logger::WARN
app = Rack::Builder.new do
  use Rack::Session::Cookie, secret: SecureRandom.hex(32), same_site: :lax
  use OmniAuth::Builder do
    provider InstagramLogin, ENV.fetch('DARKROOM_APP_ID'), ENV.fetch('DARKROOM_APP_SECRET'), scope: 'instagram_business_basic'
  end
  map('/auth/instagram/callback') do
    run ->(env) { [200, { 'content-type' => 'application/json' }, [{ name: env['omniauth.auth'].info.name }.to_json]] }
  end
  # The button: a POST with a token, since OmniAuth 2 takes no GET.
  run ->(env) { [200, {}, [Rack::Protection::AuthenticityToken.token(env['rack.session'])]] }
end

# The visitor, who has a browser, and clicks Authorize by Darkroom's console. No part of an app.
browser = Rack::MockRequest.new(app)
cookie = nil
visit = lambda do |method, path, options = {}|
  answer = browser.request(method, "http://localhost:3000#{path}", { 'HTTP_COOKIE' => cookie }.compact.merge(options))
  cookie = answer['Set-Cookie']&.split(';')&.first || cookie
  answer
end
token = visit.call('GET', '/').body
window = visit.call('POST', '/auth/instagram', params: { authenticity_token: token })['Location']
console = URI("#{ENV.fetch('DARKROOM_URL')}/console/api/v1/authorize")
click = { url: window, username: ENV.fetch('DARKROOM_USERNAME') }.to_json
redirect = URI(JSON.parse(Net::HTTP.post(console, click, 'content-type' => 'application/json').body)['location'])
puts visit.call('GET', redirect.request_uri).body
