#!/bin/bash
# Makes a database and a user for each service and for Keycloak, where they are not there yet, and gives each user the
# password that the Secret mysql-accounts has now. A password that is replaced stays good beside the new one, until
# "ALTER USER … DISCARD OLD PASSWORD", so that no running process loses its database.
set -euo pipefail

sql() { # as root, over the network, without a password on a command line
    MYSQL_PWD=$ROOT_PASSWORD mysql --host="$DATABASE_HOST" --port="$DATABASE_PORT" --user="$ROOT_USER" \
        --connect-timeout=10 --batch --skip-column-names
}

can_log_in() { # NAME PASSWORD
    MYSQL_PWD=$2 mysql --host="$DATABASE_HOST" --port="$DATABASE_PORT" --user="$1" --connect-timeout=10 \
        --execute='select 1' >/dev/null 2>&1
}

create() { # NAME PASSWORD
    case $2 in
        '' | *[!A-Za-z0-9_.~-]*)
            echo "The password of '$1' in the Secret mysql-accounts must be of letters, digits and _ . ~ - (openssl rand -hex 24)" >&2
            exit 1
            ;;
    esac
    sql <<SQL
CREATE DATABASE IF NOT EXISTS \`$1\` CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS '$1'@'%' IDENTIFIED BY '$2';
GRANT ALL PRIVILEGES ON \`$1\`.* TO '$1'@'%';
SQL
    if can_log_in "$1" "$2"; then
        echo "$1: is there, with this password"
    else
        echo "ALTER USER '$1'@'%' IDENTIFIED BY '$2' RETAIN CURRENT PASSWORD;" | sql
        echo "$1: has a new password; the one before is good until it is discarded"
    fi
}

create registry "$REGISTRY_PASSWORD"
create schedule "$SCHEDULE_PASSWORD"
create agenda "$AGENDA_PASSWORD"
create keycloak "$KEYCLOAK_PASSWORD"
