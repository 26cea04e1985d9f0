-- The codes that the standards of the field give to each kind and stage of event; null where a
-- standard has none. CAMEO as in its codebook of 2012, PLOVER as in its draft of 2021, ACLED as in
-- its codebook. A changed table is a new version: rows of an old one stay.

CREATE TABLE standard_code (
  code_version INTEGER NOT NULL CHECK (code_version >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('exchange', 'territorial_claim')),
  stage TEXT NOT NULL CHECK (stage <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  cameo TEXT CHECK (cameo <> ''),
  plover_event TEXT CHECK (plover_event <> ''),
  plover_mode TEXT CHECK (plover_mode <> ''),
  acled_event TEXT CHECK (acled_event <> ''),
  acled_sub_event TEXT CHECK (acled_sub_event <> ''),
  PRIMARY KEY (kind, stage, subject, code_version),
  CHECK (plover_mode IS NULL OR plover_event IS NOT NULL),
  CHECK ((acled_event IS NULL) = (acled_sub_event IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO standard_code (code_version, kind, stage, subject, cameo, plover_event, plover_mode,
  acled_event, acled_sub_event) VALUES
  (1, 'exchange', 'completed', 'people', '0841', 'RETREAT', 'release', 'Strategic developments', 'Agreement'),
  (1, 'exchange', 'agreed', 'people', '0353', 'AGREE', NULL, 'Strategic developments', 'Agreement'),
  (1, 'exchange', 'negotiating', 'people', '046', 'CONSULT', NULL, 'Strategic developments', 'Agreement'),
  (1, 'exchange', 'proposed', 'people', '1053', 'REQUEST', 'yield', NULL, NULL),
  (1, 'exchange', 'suspended', 'people', NULL, NULL, NULL, NULL, NULL),
  (1, 'exchange', 'failed', 'people', '1243', 'REJECT', 'yield', NULL, NULL),
  (1, 'exchange', 'denied', 'people', '016', NULL, NULL, NULL, NULL),
  (1, 'exchange', 'completed', 'remains', '084', 'RETREAT', NULL, 'Strategic developments', 'Agreement'),
  (1, 'exchange', 'agreed', 'remains', '0353', 'AGREE', NULL, 'Strategic developments', 'Agreement'),
  (1, 'exchange', 'negotiating', 'remains', '046', 'CONSULT', NULL, 'Strategic developments', 'Agreement'),
  (1, 'exchange', 'proposed', 'remains', '1053', 'REQUEST', 'yield', NULL, NULL),
  (1, 'exchange', 'suspended', 'remains', NULL, NULL, NULL, NULL, NULL),
  (1, 'exchange', 'failed', 'remains', '1243', 'REJECT', 'yield', NULL, NULL),
  (1, 'exchange', 'denied', 'remains', '016', NULL, NULL, NULL, NULL),
  (1, 'exchange', 'completed', 'both', '0841', 'RETREAT', 'release', 'Strategic developments', 'Agreement'),
  (1, 'exchange', 'agreed', 'both', '0353', 'AGREE', NULL, 'Strategic developments', 'Agreement'),
  (1, 'exchange', 'negotiating', 'both', '046', 'CONSULT', NULL, 'Strategic developments', 'Agreement'),
  (1, 'exchange', 'proposed', 'both', '1053', 'REQUEST', 'yield', NULL, NULL),
  (1, 'exchange', 'suspended', 'both', NULL, NULL, NULL, NULL, NULL),
  (1, 'exchange', 'failed', 'both', '1243', 'REJECT', 'yield', NULL, NULL),
  (1, 'exchange', 'denied', 'both', '016', NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'asserted', 'seize', '192', 'COERCE', 'seize', 'Battles', 'Non-state actor overtakes territory'),
  (1, 'territorial_claim', 'asserted', 'regain', '192', 'COERCE', 'seize', 'Battles', 'Government regains territory'),
  (1, 'territorial_claim', 'asserted', 'advance', '190', 'ASSAULT', NULL, 'Battles', 'Armed clash'),
  (1, 'territorial_claim', 'asserted', 'hold', NULL, NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'asserted', 'withdraw', '0874', 'RETREAT', 'withdraw', 'Strategic developments', 'Non-violent transfer of territory'),
  (1, 'territorial_claim', 'asserted', 'annex', NULL, NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'denied', 'seize', '016', NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'denied', 'regain', '016', NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'denied', 'advance', '016', NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'denied', 'hold', '016', NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'denied', 'withdraw', '016', NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'denied', 'annex', '016', NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'intended', 'seize', '1382', 'THREATEN', 'territory', NULL, NULL),
  (1, 'territorial_claim', 'intended', 'regain', '1382', 'THREATEN', 'territory', NULL, NULL),
  (1, 'territorial_claim', 'intended', 'advance', '138', 'THREATEN', NULL, NULL, NULL),
  (1, 'territorial_claim', 'intended', 'hold', NULL, NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'intended', 'withdraw', '0356', 'CONCEDE', NULL, NULL, NULL),
  (1, 'territorial_claim', 'intended', 'annex', '1382', 'THREATEN', 'territory', NULL, NULL),
  (1, 'territorial_claim', 'ruled_out', 'seize', NULL, NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'ruled_out', 'regain', NULL, NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'ruled_out', 'advance', NULL, NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'ruled_out', 'hold', NULL, NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'ruled_out', 'annex', NULL, NULL, NULL, NULL, NULL),
  (1, 'territorial_claim', 'ruled_out', 'withdraw', '1246', 'REJECT', 'yield', NULL, NULL);

-- The codes in force.
CREATE VIEW v_standard_code AS
SELECT kind, stage, subject, cameo, plover_event, plover_mode, acled_event, acled_sub_event,
  code_version
FROM standard_code AS s
WHERE code_version = (SELECT max(code_version) FROM standard_code AS l
  WHERE l.kind = s.kind AND l.stage = s.stage AND l.subject = s.subject);

INSERT INTO data_dictionary (table_name, column_name, meaning, unit) VALUES
  ('standard_code', 'code_version', 'Version of the table of codes', 'ordinal from 1'),
  ('standard_code', 'kind', 'Kind of event', 'exchange, territorial_claim'),
  ('standard_code', 'stage', 'How far an exchange has come, or the assertion of a claim', 'as exchange.status, claim.assertion'),
  ('standard_code', 'subject', 'Who is handed over, or what is done to the ground', 'as exchange_event.contents, claim.action'),
  ('standard_code', 'cameo', 'CAMEO code; null where it has none', 'code'),
  ('standard_code', 'plover_event', 'PLOVER event; null where it has none', 'code'),
  ('standard_code', 'plover_mode', 'PLOVER mode; null where it has none', 'code'),
  ('standard_code', 'acled_event', 'ACLED event type; null where it has none', 'text'),
  ('standard_code', 'acled_sub_event', 'ACLED sub-event type; null where it has none', 'text'),
  ('v_standard_code', 'code_version', 'Version of the table of codes', 'ordinal from 1'),
  ('v_standard_code', 'kind', 'Kind of event', 'exchange, territorial_claim'),
  ('v_standard_code', 'stage', 'How far an exchange has come, or the assertion of a claim', 'as exchange.status, claim.assertion'),
  ('v_standard_code', 'subject', 'Who is handed over, or what is done to the ground', 'as exchange_event.contents, claim.action'),
  ('v_standard_code', 'cameo', 'CAMEO code; null where it has none', 'code'),
  ('v_standard_code', 'plover_event', 'PLOVER event; null where it has none', 'code'),
  ('v_standard_code', 'plover_mode', 'PLOVER mode; null where it has none', 'code'),
  ('v_standard_code', 'acled_event', 'ACLED event type; null where it has none', 'text'),
  ('v_standard_code', 'acled_sub_event', 'ACLED sub-event type; null where it has none', 'text');
