-- The role that keeps reports, and the schema that belongs to it. To be run once in the database, by an owner of it:
--   psql --dbname cofc --file roles.sql
-- and then, in psql, \password cofc_reports
create role cofc_reports login;
create schema cofc_reports authorization cofc_reports;
-- What the transactions set for themselves, for single statements as well.
alter role cofc_reports set statement_timeout = '30s';
alter role cofc_reports set lock_timeout = '5s';
alter role cofc_reports set idle_in_transaction_session_timeout = '10s';
