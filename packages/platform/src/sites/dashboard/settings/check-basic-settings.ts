import type { Parameters } from '../../../base/request/parameters.ts'
import type { App, AppBasics } from '../../../world/records/apps/apps.ts'
import { readAppDomains } from '../../../world/text-rules/app-domains.ts'
import { checkAppName } from '../../../world/text-rules/app-name.ts'
import { problemOf } from '../../../world/text-rules/checked.ts'
import { checkEmail } from '../../../world/text-rules/email.ts'
import { checkPageUrl, checkSiteUrl } from '../../../world/text-rules/site-url.ts'
import type { BasicSettingsProblems, BasicSettingsTyped } from './basic-settings-form.tsx'

/** What was typed into the form of Settings > Basic. */
export function readBasicSettings(form: Parameters): BasicSettingsTyped {
  return {
    name: form.get('display_name') ?? '',
    email: form.get('contact_email') ?? '',
    privacyPolicyUrl: form.get('privacy_policy_url') ?? '',
    termsUrl: form.get('terms_url') ?? '',
    deletionInstructionsUrl: form.get('deletion_instructions_url') ?? '',
    appDomains: form.get('app_domains') ?? '',
    siteUrl: form.get('site_url') ?? '',
  }
}

/** What is stored, as the form shows it. */
export function storedBasicSettings(app: App): BasicSettingsTyped {
  return {
    name: app.name,
    email: app.contactEmail,
    privacyPolicyUrl: app.privacyPolicyUrl,
    termsUrl: app.termsUrl,
    deletionInstructionsUrl: app.deletionInstructionsUrl,
    appDomains: app.appDomains.replaceAll(',', '\n'),
    siteUrl: app.websiteUrl ?? '',
  }
}

/** Holds each field against its rule: what to store of an app, or what is wrong. */
export function checkBasicSettings(
  app: App,
  typed: BasicSettingsTyped,
): { readonly value: AppBasics } | { readonly problems: BasicSettingsProblems } {
  const name = checkAppName(typed.name)
  const email = checkEmail(typed.email)
  const privacyPolicy = checkPageUrl(typed.privacyPolicyUrl)
  const terms = checkPageUrl(typed.termsUrl)
  const instructions = checkPageUrl(typed.deletionInstructionsUrl)
  const domains = readAppDomains(typed.appDomains)
  const site = app.hasWebsite === 1 ? checkSiteUrl(typed.siteUrl) : { value: null }
  if (
    'problem' in name ||
    'problem' in email ||
    'problem' in privacyPolicy ||
    'problem' in terms ||
    'problem' in instructions ||
    'problem' in domains ||
    'problem' in site
  ) {
    const problems = {
      name: problemOf(name),
      email: problemOf(email),
      privacyPolicyUrl: problemOf(privacyPolicy),
      termsUrl: problemOf(terms),
      deletionInstructionsUrl: problemOf(instructions),
      appDomains: problemOf(domains),
      siteUrl: problemOf(site),
    }
    return { problems }
  }
  const value: AppBasics = {
    id: app.id,
    name: name.value,
    contactEmail: email.value,
    websiteUrl: site.value,
    hasWebsite: app.hasWebsite,
    privacyPolicyUrl: privacyPolicy.value,
    termsUrl: terms.value,
    deletionInstructionsUrl: instructions.value,
    appDomains: domains.value.join(','),
  }
  return { value }
}
