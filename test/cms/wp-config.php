<?php
// How the test's WordPress is set up: what differs from one to the next comes of the environment.
define( 'DB_NAME', getenv( 'WP_DATABASE' ) );
define( 'DB_HOST', 'localhost:' . getenv( 'WP_SOCKET' ) );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';

$address = getenv( 'WP_ADDRESS' );
if ( getenv( 'WP_NETWORK' ) ) {
	define( 'MULTISITE', true );
	define( 'SUBDOMAIN_INSTALL', false );
	define( 'DOMAIN_CURRENT_SITE', $address );
	define( 'PATH_CURRENT_SITE', '/' );
	define( 'SITE_ID_CURRENT_SITE', 1 );
	define( 'BLOG_ID_CURRENT_SITE', 1 );
} else {
	define( 'WP_HOME', "http://$address" );
	define( 'WP_SITEURL', "http://$address" );
}

// It asks nobody for anything, and does nothing by itself.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );

foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( "{$name}_KEY", "a key of the test: $name" );
	define( "{$name}_SALT", "a salt of the test: $name" );
}

define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
