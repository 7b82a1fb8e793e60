<?php
// Installs the test's WordPress, alone or as a network of sites, with a user of each role; run in WordPress' folder.
define( 'WP_INSTALLING', true );
$address = getenv( 'WP_ADDRESS' );
$_SERVER['HTTP_HOST'] = $address;
$mysql = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'WP_SOCKET' ) );
$mysql->query( 'CREATE DATABASE ' . getenv( 'WP_DATABASE' ) );
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

$password = 'password';
wp_install( 'Kommunen', 'super-admin', 'super-admin@example.org', false, '', $password );
// Pictures of people come from another server.
update_option( 'show_avatars', 0 );

if ( 'network' === $argv[1] ) {
	define( 'WP_INSTALLING_NETWORK', true );
	require ABSPATH . 'wp-admin/includes/network.php';
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
		$wpdb->$table = $name;
	}
	install_network();
	$result = populate_network( 1, $address, 'super-admin@example.org', 'Kommunen', '/', false );
	if ( is_wp_error( $result ) ) {
		exit( $result->get_error_message() );
	}
}

// Last: a network takes over all administrators that there are as its own.
foreach ( array( 'administrator', 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_email' => "$role@example.org",
			'user_pass'  => $password,
			'role'       => $role,
		)
	);
}

// The block editor's welcome would lie over it, at a moment of its own.
$settings = array(
	'core/edit-post' => array( 'welcomeGuide' => false ),
	'_modified'      => gmdate( 'c' ),
);
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, 'wp_persisted_preferences', $settings );
}
