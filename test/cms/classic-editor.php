<?php
// Gives the old editor to who asks for it in the address, as the plugin "Classic Editor" does.
add_filter( 'use_block_editor_for_post', fn( $is_used ) => $is_used && ! isset( $_GET['classic-editor'] ) );
