#!/usr/bin/env bash
# Run by the MySQL image when it starts on an empty volume: a database and a user for each service, as
# DatabaseAccounts in local-stack makes them.
set -euo pipefail

create() { # NAME PASSWORD
    case $2 in
        '' | *[!A-Za-z0-9_.~-]*)
            echo "The password of database '$1' must be of letters, digits and _ . ~ - (openssl rand -hex 24)" >&2
            exit 1
            ;;
    esac
    MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --user=root <<SQL
CREATE DATABASE IF NOT EXISTS \`$1\` CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS '$1'@'%' IDENTIFIED BY '$2';
GRANT ALL PRIVILEGES ON \`$1\`.* TO '$1'@'%';
SQL
}

create registry "$ROSTRUM_REGISTRY_DB_PASSWORD"
create agenda "$ROSTRUM_AGENDA_DB_PASSWORD"
create schedule "$ROSTRUM_SCHEDULE_DB_PASSWORD"
