/** The check of a certificate: how it stands on a day, for whoever is shown one. All of it is public. */
import * as t from 'io-ts'
import { aDay } from '../ask-fields.ts'
import { everyone } from '../everyone.ts'
import type { Report } from '../report.ts'
import { certificateAnswer, certificateTables } from './answer.ts'
import type { AskCertificate, Certificate, NoCertificate } from './certificate.ts'

/** As long as the id of a community with the number of its award. */
const isNumber = (text: unknown): text is string =>
  typeof text === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(text)
const CertificateNumber = new t.Type<string, string, unknown>(
  'CertificateNumber',
  isNumber,
  (text, context) => (isNumber(text) ? t.success(text) : t.failure(text, context)),
  String
)

export const certificate: Report<typeof certificateTables, AskCertificate, Certificate, NoCertificate> = {
  name: 'certificate',
  says: 'whose a certificate is, its term, and how it stands on a day',
  roles: everyone,
  tables: certificateTables,
  ask: {
    certificate: {
      codec: CertificateNumber,
      called: 'number',
      expected: 'the number of a certificate, such as TC-0001-A1',
      says: 'the number of the certificate, when it is not the first word'
    },
    asOf: { ...aDay, says: 'the day; today when left out', absent: today => today }
  },
  address: ['certificate'],
  needs: {},
  answer: certificateAnswer,
  failures: {
    NoSuchCertificate: {
      status: 404,
      title: 'Certificate not found',
      says: ({ certificate: asked }) => `No certificate ${asked} is on record.`
    }
  },
  csv: ({ certificate: number, asOf, awards }) => ({
    columns: ['certificate', 'asOf', 'standing', 'community', 'name', 'from', 'until'],
    rows: awards.map(award => ({ certificate: number, asOf, ...award }))
  })
}
