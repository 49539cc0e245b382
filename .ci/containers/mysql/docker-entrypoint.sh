#!/usr/bin/env bash
# As the real image is documented to: on an empty volume the server is prepared, with root's password, and what lies in
# /docker-entrypoint-initdb.d is run against one that nobody reaches over the network.
set -euo pipefail

if [ "$1" = mysqld ] && [ ! -d /var/lib/mysql/mysql ]; then
    : "${MYSQL_ROOT_PASSWORD:?is needed to prepare an empty volume}"
    "$@" --initialize-insecure
    "$@" --skip-networking --daemonize
    mysql --user=root <<SQL
ALTER USER 'root'@'localhost' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';
CREATE USER 'root'@'%' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';
GRANT ALL ON *.* TO 'root'@'%' WITH GRANT OPTION;
SQL
    for script in /docker-entrypoint-initdb.d/*.sh; do
        "$script"
    done
    MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysqladmin --user=root shutdown
fi
exec "$@"
