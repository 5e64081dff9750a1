/**
 * Where another tool's opinion on pairs of descriptions and ours differ, by class (the id of the rule), with the reason
 * and a pair that shows it. A class that is not in here, or that is not found any more, fails pairs.test.ts.
 */
export interface Disagreement {
  readonly ids: readonly string[];
  readonly reason: string;
  /** Numbers of pairs, one for each class at least. */
  readonly witnesses: readonly string[];
}

/** They call it an error; we call nothing in the pair breaking. */
export const theyAlone: readonly Disagreement[] = [
  {
    ids: [
      'response-body-min-items-decreased',
      'request-parameter-min-items-increased',
      'request-parameter-max-decreased',
      'request-parameter-max-items-decreased',
      'request-body-max-length-decreased',
      'request-body-max-decreased',
      'request-property-max-decreased',
      'request-body-min-length-increased',
    ],
    reason:
      'The keyword is for another type than the schema has (`maximum` of a string, `minLength` of an object): it applies to no value (JSON Schema 2020-12 validation, section 6).',
    witnesses: ['0072', '0073', '0075', '0249', '0352', '0362', '0358', '0367'],
  },
  {
    ids: [
      'response-property-type-changed',
      'response-property-type-generalized',
      'request-body-type-changed',
    ],
    reason:
      'What changed stands in `properties` of a schema with `type: string`, or is a `format` of an object: the same values are valid. Of 0403, see the formats below.',
    witnesses: ['0278', '0480', '0483', '0393'],
  },
  {
    ids: [
      'request-body-any-of-removed',
      'request-property-any-of-removed',
      'request-body-one-of-removed',
      'request-property-one-of-removed',
      'request-body-all-of-added',
      'request-property-all-of-added',
      'response-body-one-of-added',
      'response-property-one-of-added',
    ],
    reason:
      'The member that goes or comes is equal to one that stays, so that the same values are valid (in a `oneOf`, none of either).',
    witnesses: ['0162', '0163', '0164', '0290', '0477', '0577'],
  },
  {
    ids: ['request-property-enum-value-removed'],
    reason: 'Any text or integer is taken now, so that the listed values still are: `{"mode": "alpha"}`.',
    witnesses: ['0544'],
  },
  {
    ids: ['request-body-became-required'],
    reason:
      'It is the body of a webhook: the provider writes it, and receivers get what they may have missed.',
    witnesses: ['0510'],
  },
  {
    ids: ['request-property-type-changed', 'response-body-type-changed'],
    reason:
      'The types are the same or fewer; what differs is a `format`, an annotation, which is a warning with us, since no validator proves it.',
    witnesses: ['0399', '0490'],
  },
  {
    ids: [
      'request-property-content-encoding-changed',
      'request-property-content-media-type-changed',
      'request-property-content-schema-added',
      'response-property-content-encoding-changed',
      'response-property-content-media-type-changed',
      'request-body-content-encoding-changed',
      'request-body-content-media-type-changed',
      'request-body-content-schema-added',
      'response-body-content-encoding-changed',
      'response-body-content-media-type-changed',
      'response-body-content-schema-removed',
    ],
    reason:
      '`contentEncoding`, `contentMediaType` and `contentSchema` are annotations (JSON Schema 2020-12 validation, section 8.1): warnings with us.',
    witnesses: ['0313', '0314', '0315', '0316'],
  },
  {
    ids: [
      'request-parameter-default-value-changed',
      'request-parameter-default-value-added',
      'request-parameter-default-value-removed',
    ],
    reason:
      'The same requests are taken; that they mean something else is a warning, a level that the configuration can raise.',
    witnesses: ['0156', '0157', '0158'],
  },
  {
    ids: [
      'request-body-min-contains-increased',
      'request-body-max-contains-decreased',
      'response-body-max-contains-increased',
      'response-body-min-contains-decreased',
    ],
    reason: 'Items are texts and have to hold an integer: no array is valid on either side.',
    witnesses: ['0307', '0308'],
  },
  {
    ids: [
      'api-deprecated-sunset-parse',
      'api-path-sunset-parse',
      'request-parameter-sunset-parse',
      'sunset-deleted',
      'request-parameter-sunset-deleted',
      'api-sunset-date-changed-too-small',
      'request-parameter-sunset-date-changed-too-small',
    ],
    reason:
      'How an end is announced breaks no call. A day that is none, too soon or brought forward is a warning; an end that is taken back is safe.',
    witnesses: ['0005', '0053', '0210', '0051', '0234', '0052', '0236'],
  },
  {
    ids: ['request-property-deprecated-sunset-invalid', 'response-property-deprecated-sunset-invalid'],
    reason:
      '`x-sunset` of properties is not read: what OpenAPI does not define has a meaning here for operations and parameters only.',
    witnesses: ['0338'],
  },
  {
    ids: [
      'api-invalid-stability-level',
      'api-stability-decreased',
      'request-property-stability-decreased',
      'response-property-stability-decreased',
      'request-property-x-extensible-enum-value-removed',
    ],
    reason: '`x-stability-level` and `x-extensible-enum` are extensions of others, which say nothing here.',
    witnesses: ['0006', '0015', '0197', '0423'],
  },
];

/** We call it breaking; they have no error in the pair. */
export const weAlone: readonly Disagreement[] = [
  {
    ids: ['operation-removed', 'path-removed'],
    reason:
      'Calls fail. Theirs is silent where `x-stability-level` says alpha, and where it was deprecated without a day on which it ends.',
    witnesses: ['0027', '0028', '0034'],
  },
  {
    ids: ['security-tightened', 'security-scheme-changed', 'security-scope-removed'],
    reason:
      'Callers without the new credentials are refused; tokens are asked for at the old address, or with the old scope.',
    witnesses: ['0036', '0166', '0172'],
  },
  {
    ids: ['server-url-changed'],
    reason:
      'Callers go to the old address; theirs does not compare servers. The configuration can set the level.',
    witnesses: ['0192'],
  },
  {
    ids: ['request-required-parameter-removed'],
    reason: 'What all callers say is not heard any more.',
    witnesses: ['0228'],
  },
  {
    ids: ['request-dependent-schemas-changed'],
    reason:
      'Conditions do not look at a property any more, so that `unevaluatedProperties` does, which refuses `{"data": {"newField": ""}}`.',
    witnesses: ['0506'],
  },
  {
    ids: ['request-property-added'],
    reason:
      'The object was open: `{"description": null}` was taken, and the new property has a schema that refuses it.',
    witnesses: ['0411'],
  },
  {
    ids: ['request-property-became-required'],
    reason:
      'An object without the property was valid; theirs passes over a name in `required` that `properties` does not describe, or that is read-only where 3.1 leaves the matter to the service.',
    witnesses: ['0107'],
  },
  {
    ids: ['response-property-removed'],
    reason: 'The object is open: the property may now come back with any value, such as null.',
    witnesses: ['0440'],
  },
  {
    ids: [
      'response-enum-value-added',
      'response-pattern-removed',
      'response-pattern-changed',
      'response-schema-changed',
      'response-type-changed',
      'response-union-member-removed',
    ],
    reason:
      'Values come back that were not allowed before; the witness is one (0478: fewer members of a `oneOf` let more through).',
    witnesses: ['0133', '0150', '0153', '0175', '0491', '0478'],
  },
  {
    ids: [
      'request-exclusive-minimum-added',
      'request-exclusive-maximum-added',
      'request-max-length-added',
      'request-maximum-added',
      'request-pattern-changed',
      'request-union-member-added',
      'request-union-member-removed',
      'request-type-changed',
    ],
    reason:
      'The witness was valid and is not; theirs warns of limits that are new, and takes types of XML and unions for compatible.',
    witnesses: ['0247', '0252', '0357', '0155', '0372', '0272', '0404'],
  },
  {
    ids: ['request-schema-changed'],
    reason:
      'A text became an array of texts. Theirs holds that `?token=a` is both; ours judges values, not their text, so that `token: ""` is one that was valid and is not.',
    witnesses: ['0279', '0281'],
  },
  {
    ids: ['request-enum-value-removed', 'request-max-length-lowered', 'request-minimum-raised'],
    reason:
      'The property became read-only as well. Theirs then takes it for unused in requests; a validator refuses the witness (JSON Schema 2020-12 validation, section 9.4).',
    witnesses: ['0342', '0354', '0370'],
  },
  {
    ids: [
      'request-discriminator-property-changed',
      'request-discriminator-value-removed',
      'request-discriminator-value-changed',
      'response-discriminator-property-changed',
      'response-discriminator-value-added',
      'response-discriminator-value-changed',
    ],
    reason:
      'The value that says what an object is, is another (OpenAPI 3.1.1 section 4.8.25). Theirs only tells it.',
    witnesses: ['0207', '0208', '0426', '0427'],
  },
  {
    ids: ['response-media-type-removed', 'response-success-status-added'],
    reason:
      'Callers that ask for the old media type, or know the old successes only, do not understand what comes.',
    witnesses: ['0435', '0500'],
  },
];

/**
 * How many pairs are refused, by the code of their first fault. All of them are no descriptions of 3.0 either (a path
 * parameter that is not in the path, `responses` without a value, `200` in the place of a method's field), but for one
 * of OpenAPI 3.2, which this tool does not read.
 */
export const refused: Readonly<Record<string, number>> = {
  'duplicate-operation-id': 2,
  'invalid-value': 2,
  'missing-field': 4,
  'path-parameter-missing': 8,
  'path-parameter-unknown': 20,
  'unknown-field': 8,
  'version-unsupported': 1,
  'wrong-type': 10,
};
