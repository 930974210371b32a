-- What a run forecast, and what it knew. Names of runs sort by time.
CREATE TABLE run (
    run_id          text PRIMARY KEY,
    finished_at     timestamptz NOT NULL,
    command         text NOT NULL,
    program_version text NOT NULL,
    simulated       boolean NOT NULL,
    forecaster      text NOT NULL,
    location        text NOT NULL,
    source          text NOT NULL,
    vintage         date NOT NULL,
    last_date       date NOT NULL
);

-- quantiles: by the level, such as {"0.025": 12.5, "0.5": 40}
CREATE TABLE forecast (
    run_id          text NOT NULL REFERENCES run ON DELETE CASCADE,
    target          text NOT NULL,
    location        text NOT NULL,
    place           text NOT NULL,
    reference_date  date NOT NULL,
    horizon         integer NOT NULL,
    target_end_date date NOT NULL,
    median          double precision NOT NULL,
    quantiles       jsonb NOT NULL,
    PRIMARY KEY (run_id, target, location, reference_date, horizon)
);
CREATE INDEX ON forecast (target, location, target_end_date);

-- as the newest run here that tells it knew it
CREATE TABLE observation (
    target   text NOT NULL,
    location text NOT NULL,
    date     date NOT NULL,
    value    double precision NOT NULL,
    run_id   text NOT NULL,
    PRIMARY KEY (target, location, date)
);

-- the forecasts of the newest run
CREATE VIEW current_forecast AS
    SELECT forecast.* FROM forecast WHERE run_id = (SELECT max(run_id) FROM run);

-- in the columns of the Forecast Hubs
CREATE VIEW forecast_quantile AS
    SELECT run_id, reference_date, target, horizon, target_end_date, location,
           'quantile' AS output_type, each.key::double precision AS output_type_id,
           each.value::double precision AS value
    FROM forecast, jsonb_each_text(quantiles) AS each;
