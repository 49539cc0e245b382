create database mysql_innodb_cluster_metadata
create table mysql_innodb_cluster_metadata.schema_version (major int primary key, minor int not null, patch int not null)
insert into mysql_innodb_cluster_metadata.schema_version values (2, 0, 0)
create table mysql_innodb_cluster_metadata.v2_gr_clusters (cluster_id char(36) primary key, cluster_name varchar(40), group_name char(36), cluster_type varchar(10), attributes json, router_options json)
insert into mysql_innodb_cluster_metadata.v2_gr_clusters select @@group_replication_group_name, 'rostrum', @@group_replication_group_name, 'gr', '{}', '{}'
create table mysql_innodb_cluster_metadata.v2_instances (mysql_server_uuid char(36) primary key, cluster_id char(36), label varchar(100), endpoint varchar(100), xendpoint varchar(100), attributes json)
insert into mysql_innodb_cluster_metadata.v2_instances select member_id, @@group_replication_group_name, concat(member_host, ':', member_port), concat(member_host, ':', member_port), '', '{}' from performance_schema.replication_group_members
create view mysql_innodb_cluster_metadata.v2_this_instance as select c.cluster_type from mysql_innodb_cluster_metadata.v2_instances i join mysql_innodb_cluster_metadata.v2_gr_clusters c on c.cluster_id = i.cluster_id where i.mysql_server_uuid = convert((select variable_value from performance_schema.global_variables where variable_name = 'server_uuid') using utf8mb4)
create table mysql_innodb_cluster_metadata.v2_routers (router_id int primary key, router_name varchar(100), address varchar(100), version varchar(20), last_check_in timestamp null, attributes json, options json)
insert into mysql_innodb_cluster_metadata.v2_routers values (1, 'rostrum', '127.0.0.1', '', null, '{}', '{}')
