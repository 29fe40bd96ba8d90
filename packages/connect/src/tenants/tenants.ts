import { recordAudit } from '../audit/record-audit.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import type { Context } from '../context.ts'
import type { TenantRow } from '../store/schema.ts'

/** Somebody whose connections nobody else sees: a customer, a team, an environment. */
export type Tenant = TenantRow

/** Makes a tenant. @param actor Who does, for the audit. */
export async function createTenant(context: Context, name: string, actor = 'operator'): Promise<Tenant> {
  const { store, now, random } = context
  const tenant: Tenant = { id: newId(random, 'ten'), name, createdAt: now() }
  await store.transaction(async (db) => {
    await db.insertInto('tenant').values(tenant).execute()
    await recordAudit(db, context, {
      tenantId: tenant.id,
      actor,
      action: 'tenant.created',
      subject: tenant.id,
    })
  })
  return tenant
}

/** All tenants, in the order of their ids. */
export function listTenants({ store }: Context): Promise<Tenant[]> {
  return store.run((db) => db.selectFrom('tenant').selectAll().orderBy('id').execute())
}

/** @throws Problem for a tenant that is not there. */
export async function getTenant({ store }: Context, id: string): Promise<Tenant> {
  const tenant = await store.run((db) => db.selectFrom('tenant').selectAll().where('id', '=', id).executeTakeFirst())
  if (tenant === undefined) throw new Problem(404, 'tenant_not_found', `There is no tenant ${id}.`, 'Make one first.')
  return tenant
}
